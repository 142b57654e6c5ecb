import { Position } from '@xyflow/react'
import type { GateNode } from './canvas-types'
import type { GateStack } from './gate-stacks'
import { gate, gateSize } from './geometry'
import { createKeep } from './keep'
import { spokenGates } from './spoken'
import type { CanvasInput } from './to-canvas'

export function createGateNodes(): (
  stacks: readonly GateStack[],
  names: ReadonlyMap<string, string>,
  input: Pick<CanvasInput, 'lit' | 'locale'>,
) => readonly GateNode[] {
  const keep = createKeep<GateNode>()
  return (stacks, names, { lit, locale }) => {
    keep.round()
    return stacks.map((stack) => {
      const light = lightOf(stack, lit)
      const { gates, edges, isOpen, at } = stack
      const spoken = spokenGates(gates.length, names.get(stack.to) ?? stack.to, locale)
      return keep.get(stack.id, [gates, edges, isOpen, at.x, at.y, light, spoken], () => gateNode(stack, light, spoken))
    })
  }
}

/** Several connections may lead through gates into one node: only those on the way of the call are lit. */
function lightOf({ to, edges }: GateStack, lit: CanvasInput['lit']): 'now' | 'passed' | undefined {
  return edges.length === 0 || edges.some((edge) => lit[edge]) ? lit[`>${to}`] : undefined
}

function gateNode(stack: GateStack, lit: 'now' | 'passed' | undefined, spoken: string): GateNode {
  const size = gateSize(stack.gates.length, stack.isOpen)
  const y = gate.chipHeight / 2
  return {
    id: stack.id,
    type: 'gate',
    position: stack.at,
    data: lit ? { stack, lit } : { stack },
    ariaLabel: spoken,
    // Its button takes the focus; a second stop before it would say nothing new.
    ariaRole: 'group',
    focusable: false,
    draggable: false,
    deletable: false,
    connectable: false,
    selectable: false,
    zIndex: 5,
    ...size,
    measured: size,
    handles: [
      { id: 'in', type: 'target', position: Position.Left, x: 0, y, width: 1, height: 1 },
      { id: 'out', type: 'source', position: Position.Right, x: size.width, y, width: 1, height: 1 },
    ],
  }
}
