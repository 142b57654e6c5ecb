'use client'
import { useLocale } from 'next-intl'
import { useEffect } from 'react'
import { useLive } from '../../_live/use-live'
import { Skeleton } from '../../_ui/skeleton'
import { Studio } from '../../_studio/studio'
import type { Base } from '../../_studio/store'
import { useLeaveGuard } from '../../_studio/sync/use-leave-guard'
import { useStudioScope } from '../../_studio/sync/use-studio-scope'
import { useStudioApi } from './_use-studio-api'
import { useTogether } from './_use-together'

export function OpenStudio({ flowId, slug, server }: { readonly flowId: string; readonly slug: string; readonly server: Base }) {
  const locale = useLocale()
  const api = useStudioApi(flowId, slug)
  const scope = useStudioScope({ flowId, server, api, locale })
  const live = useLive({ kind: 'flow', id: flowId })
  useLeaveGuard(scope)
  useTogether(flowId, scope)
  useEffect(() => {
    // A link may lead straight to the simulator.
    if (new URLSearchParams(window.location.search).has('try')) scope?.store.getState().set({ drawer: 'simulator' })
  }, [scope])
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
  return scope ? <Studio scope={scope} /> : <Skeleton className="h-[calc(100dvh-48px)] w-full rounded-none md:h-dvh" />
}
