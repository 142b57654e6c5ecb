'use client'
import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react'
import { Plus } from 'lucide-react'
import { memo, useState } from 'react'
import { useScope } from '../scope'
import { canvasText } from '../text/canvas.text'
import { useText } from '../use-text'
import type { CanvasEdge } from './canvas-types'

const strokes = { added: 'var(--color-ok)', removed: 'var(--color-bad)', changed: 'var(--color-warn)' } as const

function strokeOf(data: CanvasEdge['data'], selected: boolean | undefined): string | undefined {
  if (data?.mark) return strokes[data.mark]
  return selected || data?.isLit ? 'var(--color-accent)' : undefined
}

function widthOf(data: CanvasEdge['data'], selected: boolean | undefined): number {
  return selected || data?.isLit ? 2.5 : 1.5 + 5 * (data?.weight ?? 0)
}

/** From afar: a line. Nobody hits it there, and a thousand may be in view. */
export const DotEdge = memo(function DotEdge(props: EdgeProps<CanvasEdge>) {
  const { data, selected } = props
  const [path] = getSmoothStepPath({ ...props, borderRadius: 0, offset: 18 })
  const style = { stroke: strokeOf(data, selected) ?? 'var(--color-line-strong)', strokeWidth: widthOf(data, selected) }
  return <path d={path} fill="none" className="react-flow__edge-path" style={style} />
})

/** Runs behind the cards; hover or selection brings up the `+` that inserts. Failure exits are dashed. */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<CanvasEdge>) {
  const { data, selected, id } = props
  const { store } = useScope()
  const say = useText()
  const [isHovered, setHovered] = useState(false)
  const [path, x, y] = getSmoothStepPath({ ...props, borderRadius: 10, offset: 18 })
  const stroke = strokeOf(data, selected) ?? (isHovered ? 'var(--color-ink-muted)' : 'var(--color-line-strong)')
  const hover = { onPointerEnter: () => setHovered(true), onPointerLeave: () => setHovered(false) }
  const isOffered = (isHovered || selected) && data?.piece !== 'outOfGate' && !store.getState().isReadOnly
  return (
    <>
      <g {...hover}>
        <BaseEdge
          id={id}
          path={path}
          interactionWidth={20}
          markerEnd={data?.piece === 'intoGate' ? undefined : 'url(#cw-arrow)'}
          style={{ stroke, strokeWidth: widthOf(data, selected), strokeDasharray: data?.kind === 'failure' ? '5 4' : undefined }}
        />
      </g>
      {isOffered && data ? (
        <EdgeLabelRenderer>
          <button
            type="button"
            {...hover}
            className="nodrag nopan pointer-events-auto absolute z-10 flex size-6 items-center justify-center rounded-full border border-line-strong bg-raised text-ink shadow-card hover:bg-hover"
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
            aria-label={say(canvasText.insert)}
            title={say(canvasText.insert)}
            onClick={() => store.getState().set({ addFrom: { node: data.node, port: data.port, isInsert: true }, isPaletteShown: true })}
          >
            <Plus className="size-3.5" aria-hidden />
          </button>
        </EdgeLabelRenderer>
      ) : null}
    </>
  )
})
