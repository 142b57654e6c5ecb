'use client'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useScope } from '../scope'
import { firstView } from './first-view'
import { reveal } from './reveal'
import { useKeepInView } from './use-keep-in-view'

/** Who asked their system for less motion gets the new view at once. */
function motionMs(wantedMs: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : wantedMs
}

/** Hands the rest of the studio the few things that only the canvas can do. */
export function CanvasBridge() {
  const flow = useReactFlow()
  const inner = useStoreApi()
  const { canvas, store, faces } = useScope()
  useKeepInView()
  useEffect(() => {
    const box = () => inner.getState().domNode?.getBoundingClientRect()
    canvas.current = {
      centre: (ids) =>
        void flow.fitView({
          nodes: ids.map((id) => ({ id })),
          maxZoom: Math.max(0.8, Math.min(flow.getZoom(), 1.2)),
          minZoom: 0.6,
          duration: motionMs(200),
          padding: 0.3,
        }),
      reveal: (id) => {
        const node = flow.getInternalNode(id)
        if (!node) return
        const { width, height } = inner.getState()
        const box = { ...node.internals.positionAbsolute, width: node.measured.width ?? 0, height: node.measured.height ?? 0 }
        const view = flow.getViewport()
        const next = reveal(view, box, { width, height })
        if (next !== view) flow.setViewport(next, { duration: motionMs(150) }).catch(() => undefined)
      },
      fit: () => void flow.fitView({ duration: motionMs(200), padding: 0.15, maxZoom: 1 }),
      zoom: (how) =>
        void (how === 'in'
          ? flow.zoomIn({ duration: motionMs(120) })
          : how === 'out'
            ? flow.zoomOut({ duration: motionMs(120) })
            : flow.zoomTo(1, { duration: motionMs(120) })),
      middle: () => {
        const rect = box()
        return rect ? flow.screenToFlowPosition({ x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }) : { x: 0, y: 0 }
      },
      focus: (id) => focusCard(() => inner.getState().domNode, id),
    }
    return () => {
      canvas.current = null
    }
  }, [canvas, flow, inner])
  const isPlaced = useRef(false)
  useEffect(() => {
    // Once: the real node types come when the reader may have moved on.
    if (isPlaced.current) return
    isPlaced.current = true
    const { draft } = store.getState()
    const { width, height } = inner.getState()
    flow.setViewport(firstView(draft, faces, { width, height })).catch(() => undefined)
  }, [flow, inner, store, faces])
  useEffect(
    () =>
      // A selected card is never left half under a panel or outside the window.
      store.subscribe((now, before) => {
        const [only, ...others] = now.selection
        if (now.selection === before.selection || !only || others.length > 0 || now.dragged) return
        requestAnimationFrame(() => canvas.current?.reveal(only))
      }),
    [canvas, store],
  )
  return null
}

/** A card outside of the window is not there yet: it comes with the view that moves to it. */
function focusCard(root: () => HTMLElement | null, id: string, framesLeft = 60): void {
  const found = root()?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
  if (found) found.focus({ preventScroll: true })
  else if (framesLeft > 0) requestAnimationFrame(() => focusCard(root, id, framesLeft - 1))
}
