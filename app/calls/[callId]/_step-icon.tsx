'use client'
import {
  Bell,
  Clock,
  Database,
  GitBranch,
  Grid3x3,
  Lock,
  MessageSquareText,
  MicVocal,
  Phone,
  PhoneOff,
  Shuffle,
  ShieldCheck,
  Users,
  Volume2,
  type LucideIcon,
} from 'lucide-react'
import { cn } from '../../_ui/cn'

const icons: Readonly<Record<string, LucideIcon>> = {
  check: ShieldCheck,
  dial: Phone,
  play: Volume2,
  collect: Grid3x3,
  listen: MicVocal,
  record: MicVocal,
  bridge: Users,
  hangup: PhoneOff,
  message: MessageSquareText,
  request: Database,
  wait: Clock,
  branch: GitBranch,
  set: Database,
  split: Shuffle,
  end: PhoneOff,
  announce: Bell,
}

const tints: Readonly<Record<string, string>> = {
  start: 'bg-cat-start-soft text-cat-start',
  reach: 'bg-cat-reach-soft text-cat-reach',
  speak: 'bg-cat-speak-soft text-cat-speak',
  ask: 'bg-cat-ask-soft text-cat-ask',
  decide: 'bg-cat-decide-soft text-cat-decide',
  data: 'bg-cat-data-soft text-cat-data',
  people: 'bg-cat-people-soft text-cat-people',
  time: 'bg-cat-time-soft text-cat-time',
  end: 'bg-cat-end-soft text-cat-end',
  policy: 'bg-cat-policy-soft text-cat-policy',
}

interface StepIconProps {
  readonly category: string | null
  readonly kind: string
  readonly isInserted: boolean
}

/** The step's command in the tint of its node's category; a lock where policy put it there. */
export function StepIcon({ category, kind, isInserted }: StepIconProps) {
  const Icon = isInserted ? Lock : (icons[kind] ?? GitBranch)
  return (
    <span aria-hidden className={cn('flex size-7 shrink-0 items-center justify-center rounded-md', tints[isInserted ? 'policy' : (category ?? 'policy')])}>
      <Icon className="size-4" />
    </span>
  )
}
