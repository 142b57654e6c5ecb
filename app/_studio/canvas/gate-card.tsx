'use client'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { ChevronDown, ChevronRight, Lock } from 'lucide-react'
import { memo } from 'react'
import { cn } from '../../_ui/cn'
import { LatePopover } from '../../_ui/late-popover'
import { useScope } from '../scope'
import { canvasText } from '../text/canvas.text'
import { joining } from '../text/joining.text'
import { useText } from '../use-text'
import type { GateNode } from './canvas-types'
import { gate } from './geometry'
import type { PlacedGate } from '../../../flows/compliance/gates-on-edges'

/** Steps that policy added on a connection: always visible, never movable, never deletable. */
export const GateCard = memo(function GateCard({ data: { stack, lit }, width, height }: NodeProps<GateNode>) {
  const { store } = useScope()
  const say = useText()
  const toggle = () => store.getState().set({ openGates: { ...store.getState().openGates, [stack.id]: !stack.isOpen } })
  const title = say(canvasText.policyCount, { n: stack.gates.length })
  const Chevron = stack.isOpen ? ChevronDown : ChevronRight
  return (
    <section
      aria-label={title}
      className={cn(
        'hatch nodrag rounded-md border border-dashed border-line-strong bg-raised text-xs text-cat-policy',
        lit && 'border-accent border-solid bg-accent-soft',
        lit === 'now' && 'ring-3 ring-accent/60',
      )}
      data-lit={lit}
      style={{ width, height }}
    >
      <Handle id="in" type="target" position={Position.Left} isConnectable={false} className="cw-handle-none" style={{ top: gate.chipHeight / 2 }} />
      <Handle id="out" type="source" position={Position.Right} isConnectable={false} className="cw-handle-none" style={{ top: gate.chipHeight / 2 }} />
      <button
        type="button"
        onClick={toggle}
        aria-expanded={stack.isOpen}
        aria-label={say(joining.colon, { a: title, b: say(stack.isOpen ? canvasText.collapse : canvasText.expand) })}
        title={title}
        className="flex h-7 w-full items-center gap-1.5 rounded-md bg-raised/80 px-2 font-medium"
      >
        <Lock className="size-3 shrink-0" aria-hidden />
        {stack.isOpen ? (
          <span className="flex-1 truncate text-left">{say(canvasText.policy)}</span>
        ) : (
          <span className="tabular-nums">{stack.gates.length}</span>
        )}
        {stack.isOpen ? <Chevron className="size-3 shrink-0" aria-hidden /> : null}
      </button>
      {stack.isOpen ? (
        <ul>
          {stack.gates.map((one) => (
            <GateRow key={one.gate} gate={one} />
          ))}
        </ul>
      ) : null}
    </section>
  )
})

function GateRow({ gate: one }: { readonly gate: PlacedGate }) {
  const say = useText()
  return (
    <li className="flex h-6 items-center gap-1 bg-raised/80 pr-1.5 pl-2 last:rounded-b-md">
      <span className="min-w-0 flex-1 truncate" title={say(one.name)}>
        {say(one.name)}
      </span>
      <LatePopover
        label={say(one.name)}
        align="end"
        trigger={
          <button
            type="button"
            className="shrink-0 rounded-sm text-accent underline-offset-2 hover:underline"
            aria-label={say(joining.colon, { a: say(one.name), b: say(canvasText.why) })}
          >
            {say(canvasText.why)}
          </button>
        }
      >
        <p className="font-semibold">{say(one.name)}</p>
        <p className="mt-1 text-ink-muted">{say(one.why)}</p>
        <p className="mt-2 text-xs break-words text-ink-faint">{say(joining.colon, { a: say(canvasText.source), b: `${one.rule} · ${one.source}` })}</p>
      </LatePopover>
    </li>
  )
}
