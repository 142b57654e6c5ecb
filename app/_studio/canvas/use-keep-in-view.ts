import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useScope } from '../scope'
import { entryOf } from './entry-of'

/** A drawer that opens must not leave an empty strip of canvas: what the reader is at stays in view, or else the beginning. */
export function useKeepInView(): void {
  const { canvas, faces, store } = useScope()
  const flow = useReactFlow()
  const inner = useStoreApi()
  useEffect(() => {
    let frame = 0
    const isAnySeen = () => {
      const { width, height } = inner.getState()
      const { x, y, zoom } = flow.getViewport()
      return flow.getIntersectingNodes({ x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }).length > 0
    }
    const look = () => {
      const { selection, lit, draft } = store.getState()
      const at = selection[0] ?? Object.keys(lit).find((id) => lit[id] === 'now') ?? (isAnySeen() ? undefined : entryOf(draft.flow, faces))
      if (at) canvas.current?.reveal(at)
    }
    const stop = inner.subscribe((now, before) => {
      if (now.height === before.height && now.width === before.width) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [canvas, faces, flow, inner, store])
}
