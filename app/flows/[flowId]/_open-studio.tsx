'use client'
import { useLocale } from 'next-intl'
import { useEffect } from 'react'
import { useLive } from '../../_live/use-live'
import { Skeleton } from '../../_ui/skeleton'
import { late } from '../../_studio/late'
import { Studio } from '../../_studio/studio'
import { useLeaveGuard } from '../../_studio/sync/use-leave-guard'
import { useStudioScope } from '../../_studio/sync/use-studio-scope'
import type { Opening } from './_opening'
import { useStudioApi } from './_use-studio-api'

const Together = late(() => import('./_together').then((module) => module.Together))

/** In the studio's place until it is there. */
export const studioAhead = <Skeleton className="h-[calc(100dvh-48px)] w-full rounded-none md:h-dvh" />

interface OpenStudioProps {
  readonly flowId: string
  readonly slug: string
  readonly opening: Opening
}

export function OpenStudio({ flowId, slug, opening: { server, firstCards } }: OpenStudioProps) {
  const locale = useLocale()
  const api = useStudioApi(flowId, slug)
  const scope = useStudioScope({ flowId, server, firstCards, api, locale })
  // The stream, like all that is said to the server, comes after the cards.
  const whole = scope?.isWhole ? scope : null
  const live = useLive(whole ? { kind: 'flow', id: flowId } : null)
  const store = scope?.store
  useLeaveGuard(scope)
  useEffect(() => {
    // A link may lead straight to the simulator.
    if (new URLSearchParams(window.location.search).has('try')) store?.getState().set({ drawer: 'simulator' })
  }, [store])
  useEffect(() => {
    if (!scope || !live) return
    const rows = Object.entries(live.nodes)
    scope.store.getState().set({
      counts: {
        here: Object.fromEntries(rows.map(([slug, row]) => [slug, row.here])),
        left: Object.fromEntries(rows.map(([slug, row]) => [slug, row.ports])),
      },
    })
  }, [scope, live])
  return scope ? (
    <>
      <Studio scope={scope} />
      {whole ? <Together flowId={flowId} scope={whole} /> : null}
    </>
  ) : (
    studioAhead
  )
}
