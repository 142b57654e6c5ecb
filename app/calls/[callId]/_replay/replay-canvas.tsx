'use client'
import { useEffect, useRef, useState } from 'react'
import { useLocale } from 'next-intl'
import { Canvas } from '../../../_studio/canvas'
import { ScopeProvider } from '../../../_studio/scope'
import { createViewScope, type Drawn } from '../../../_studio/view/create-view-scope'

interface ReplayCanvasProps {
  readonly drawn: Drawn
  readonly lit: Readonly<Record<string, 'now' | 'passed'>>
  /** Where the call is; the view follows it. */
  readonly node: string | null
  /** It is at the node itself, not at what policy put before it. */
  readonly isAtNode: boolean
  readonly onChoose: (slug: string) => void
}

/** The studio's own canvas, locked, with the way of one call on it. */
export function ReplayCanvas({ drawn, lit, node, isAtNode, onChoose }: ReplayCanvasProps) {
  const locale = useLocale()
  const [scope] = useState(() => createViewScope(drawn, locale, { hasMinimap: false }))
  const choose = useRef(onChoose)
  const shown = useRef<string | null>(null)
  useEffect(() => {
    choose.current = onChoose
  }, [onChoose])
  useEffect(() => {
    const { store, canvas } = scope
    shown.current = node
    store.getState().set({ lit, selection: node && isAtNode && store.getState().draft.flow.nodes[node] ? [node] : [] })
    // The canvas measures itself first; then the card of this moment is brought into view.
    const frame = requestAnimationFrame(() => node && canvas.current?.centre([node]))
    return () => cancelAnimationFrame(frame)
  }, [scope, lit, node, isAtNode])
  useEffect(
    () =>
      scope.store.subscribe(({ selection: [chosen] }, before) => {
        if (chosen && chosen !== before.selection[0] && chosen !== shown.current) choose.current(chosen)
      }),
    [scope],
  )
  return (
    <ScopeProvider scope={scope}>
      <Canvas />
    </ScopeProvider>
  )
}
