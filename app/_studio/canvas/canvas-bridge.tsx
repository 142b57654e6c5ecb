'use client'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useScope } from '../scope'
import { entryOf } from './entry-of'

/** Hands the rest of the studio the few things that only the canvas can do. */
export function CanvasBridge() {
  const flow = useReactFlow()
  const inner = useStoreApi()
  const { canvas, store, definitions } = useScope()
  useEffect(() => {
    const box = () => inner.getState().domNode?.getBoundingClientRect()
    canvas.current = {
      centre: (ids) => void flow.fitView({ nodes: ids.map((id) => ({ id })), maxZoom: Math.max(0.8, Math.min(flow.getZoom(), 1.2)), minZoom: 0.6, duration: 200, padding: 0.3 }),
      fit: () => void flow.fitView({ duration: 200, padding: 0.15, maxZoom: 1 }),
      zoom: (how) => void (how === 'in' ? flow.zoomIn({ duration: 120 }) : how === 'out' ? flow.zoomOut({ duration: 120 }) : flow.zoomTo(1, { duration: 120 })),
      middle: () => {
        const rect = box()
        return rect ? flow.screenToFlowPosition({ x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }) : { x: 0, y: 0 }
      },
      focus: (id) => inner.getState().domNode?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }),
    }
    return () => {
      canvas.current = null
    }
  }, [canvas, flow, inner])
  useEffect(() => {
    // A large flow opens at its beginning, readable, instead of as dust.
    const { draft } = store.getState()
    if (Object.keys(draft.flow.nodes).length <= 200) return
    const entry = entryOf(draft.flow, definitions)
    const at = entry ? draft.layout.nodes[entry] : undefined
    if (at) void flow.setViewport({ x: 80 - at.x * 0.8, y: 160 - at.y * 0.8, zoom: 0.8 })
  }, [flow, store, definitions])
  return null
}
