'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { type KeyboardEvent, useMemo } from 'react'
import { useTRPC } from '../../../_trpc/client'
import { Card } from '../../../_ui/card'
import { ErrorState } from '../../../_ui/error-state'
import { Skeleton } from '../../../_ui/skeleton'
import { type Frame, frameAt, litAt, nodeAt } from './frames'
import { StepCaption } from './step-caption'
import { Transport } from './transport'
import { useStepName } from './use-step-name'
import type { Player } from './use-player'

const waiting = () => <Skeleton className="size-full rounded-none" />
const ReplayCanvas = dynamic(() => import('./replay-canvas').then((module) => module.ReplayCanvas), { ssr: false, loading: waiting })

interface CallReplayProps {
  readonly callId: string
  readonly frames: readonly Frame[]
  readonly player: Player
}

/** The call on the very plan that it ran, with a time line under it. The list beside it says the same in words. */
export function CallReplay({ callId, frames, player }: CallReplayProps) {
  const t = useTranslations('calls.replay')
  const query = useQuery(useTRPC().calls.replay.queryOptions({ callId }, { staleTime: Number.POSITIVE_INFINITY, retry: false }))
  const nameOf = useStepName()
  const { index, seek, toggle } = player
  const lit = useMemo(() => litAt(frames, index), [frames, index])
  const frame = frames[index]
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isOwnKey(event)) return
    const next = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: frames.length - 1 }[event.key]
    if (next === undefined && event.key !== ' ') return
    event.preventDefault()
    if (next === undefined) toggle()
    else seek(next)
  }
  if (!frame) return null
  return (
    <Card title={query.data ? t('titleVersion', { number: query.data.number }) : t('title')} flush>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: every key here has a button below; this only saves the way to it */}
      <div onKeyDown={onKey}>
        <div className="h-[min(460px,52dvh)] min-h-64 border-b border-line">
          {query.data ? (
            <ReplayCanvas
              drawn={query.data}
              lit={lit}
              node={nodeAt(frames, index)}
              isAtNode={frame.step.inserted === null}
              onChoose={(slug) => {
                const found = frameAt(frames, slug, index)
                if (found !== null) seek(found)
              }}
            />
          ) : query.isError ? (
            <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
          ) : (
            waiting()
          )}
        </div>
        <div className="flex flex-col gap-3 p-4">
          <StepCaption callId={callId} step={frame.step} name={nameOf(frame.step)} />
          <Transport frames={frames} player={player} stepName={nameOf(frame.step)} />
        </div>
      </div>
    </Card>
  )
}

/** Sliders move by arrows, and buttons are pressed by space, without us. */
function isOwnKey({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('input, select, textarea, [role="combobox"]')) return true
  return key === ' ' && target.closest('button, a, [role="button"], .react-flow__node') !== null
}
