'use client'
import { BellOff, Check, CircleSlash, Lock, PhoneMissed, PhoneOff, TriangleAlert, Voicemail, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Disposition } from '../../flows/model/outcome'
import { Badge, type Tone } from '../_ui/badge'

const looks: Readonly<Record<Disposition, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  completed: { tone: 'ok', icon: Check },
  optedOut: { tone: 'info', icon: BellOff },
  hungUp: { tone: 'info', icon: PhoneOff },
  machine: { tone: 'idle', icon: Voicemail },
  busy: { tone: 'warn', icon: PhoneMissed },
  noAnswer: { tone: 'idle', icon: PhoneMissed },
  rejected: { tone: 'warn', icon: PhoneOff },
  unreachable: { tone: 'idle', icon: CircleSlash },
  blocked: { tone: 'outline', icon: Lock },
  failed: { tone: 'bad', icon: TriangleAlert },
  cancelled: { tone: 'outline', icon: CircleSlash },
}

/** A final state: glyph, word and tone, so that none of them stands alone. */
export function DispositionBadge({ disposition }: { readonly disposition: string }) {
  const t = useTranslations('words.disposition')
  if (!isDisposition(disposition)) return <Badge>{disposition}</Badge>
  const { tone, icon: Icon } = looks[disposition]
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(disposition)}
    </Badge>
  )
}

function isDisposition(value: string): value is Disposition {
  return value in looks
}
