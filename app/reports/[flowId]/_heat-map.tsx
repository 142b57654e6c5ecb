'use client'
import { useLocale } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Canvas } from '../../_studio/canvas'
import { ScopeProvider } from '../../_studio/scope'
import { createViewScope } from '../../_studio/view/create-view-scope'
import type { Outputs } from '../../_trpc/types'
import { cn } from '../../_ui/cn'
import { FunnelPanel } from './_funnel-panel'
import { heatOverlay } from './_heat-overlay'
import { PlacePanel } from './_place-panel'
import type { filterOf, ReportView } from './_report-view'
import { useHeatWords } from './_use-heat-words'

interface HeatMapProps {
  readonly drawn: Outputs['report']['drawn']
  readonly figures: Outputs['report']['flowFigures']
  readonly filter: ReturnType<typeof filterOf>
  /** Running calls, by node. */
  readonly here: Readonly<Record<string, { readonly here: number }>>
  /** Figures of another narrowing, until the new ones are there. */
  readonly busy: boolean
  readonly view: ReportView
  readonly onView: (view: ReportView) => void
}

/** The locked canvas with its figures, and beside it the funnel, or the calls of the place that was clicked. */
export function HeatMap({ drawn, figures, filter, here, busy, view, onView }: HeatMapProps) {
  const locale = useLocale()
  const words = useHeatWords()
  const [scope] = useState(() => createViewScope(drawn, locale, { hasMinimap: true }))
  const overlay = useMemo(() => heatOverlay(Object.keys(drawn.flow.nodes), figures, words), [drawn, figures, words])
  const place = view.node && drawn.flow.nodes[view.node] ? { node: view.node, port: view.port } : null
  const choose = useRef<(node: string | undefined, port: string | undefined) => void>(() => undefined)
  useEffect(() => {
    choose.current = (node, port) => (node !== view.node || port !== view.port) && onView({ ...view, node, port })
  }, [view, onView])
  useEffect(() => {
    scope.store.getState().set({ overlay, counts: { here: Object.fromEntries(Object.entries(here).map(([slug, row]) => [slug, row.here])), left: {} } })
  }, [scope, overlay, here])
  const isFirst = useRef(true)
  const [node, port] = [place?.node, place?.port]
  useEffect(() => {
    const { store, canvas } = scope
    store.getState().set(node && port ? { selection: [], chosenEdge: { node, port } } : { selection: node ? [node] : [], chosenEdge: null })
    // The canvas measures itself first. Unless a place was asked for, the whole flow is what a heat map is for.
    const frame = requestAnimationFrame(() => {
      if (node) canvas.current?.centre([node])
      // On a telephone the whole flow would be too small to read.
      else if (isFirst.current && window.innerWidth >= 640) canvas.current?.fit()
      isFirst.current = false
    })
    return () => cancelAnimationFrame(frame)
  }, [scope, node, port])
  useEffect(
    () =>
      scope.store.subscribe((now, before) => {
        if (now.chosenEdge && now.chosenEdge !== before.chosenEdge) choose.current(now.chosenEdge.node, now.chosenEdge.port)
        else if (now.selection !== before.selection && now.selection[0]) choose.current(now.selection[0], undefined)
        else if (now.selection.length === 0 && !now.chosenEdge && (before.selection.length > 0 || before.chosenEdge)) choose.current(undefined, undefined)
      }),
    [scope],
  )
  return (
    <div className={cn('grid gap-4 lg:grid-cols-[minmax(0,1fr)_380px]', busy && 'opacity-70')} aria-busy={busy || undefined}>
      <div className="h-[max(320px,calc(100dvh-164px))] min-w-0 overflow-hidden rounded-lg border border-line max-lg:h-[52dvh]">
        <ScopeProvider scope={scope}>
          <Canvas />
        </ScopeProvider>
      </div>
      <div className="relative min-w-0">
        <div className="lg:absolute lg:inset-0">
          {place ? (
            <PlacePanel
              place={place}
              drawn={drawn}
              figures={figures}
              filter={filter}
              definitions={scope.definitions}
              onPlace={(next) => onView({ ...view, node: next?.node, port: next?.port })}
            />
          ) : (
            <FunnelPanel drawn={drawn} figures={figures} definitions={scope.definitions} onNode={(slug) => onView({ ...view, node: slug, port: undefined })} />
          )}
        </div>
      </div>
    </div>
  )
}
