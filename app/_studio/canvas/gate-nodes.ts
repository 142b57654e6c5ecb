import { Position } from '@xyflow/react'
import type { GateNode } from './canvas-types'
import type { GateStack } from './gate-stacks'
import { gate, gateSize } from './geometry'
import { createKeep } from './keep'

export function createGateNodes(): (stacks: readonly GateStack[]) => readonly GateNode[] {
  const keep = createKeep<GateNode>()
  return (stacks) => {
    keep.round()
    return stacks.map((stack) => keep.get(stack.id, [JSON.stringify(stack)], () => gateNode(stack)))
  }
}

function gateNode(stack: GateStack): GateNode {
  const size = gateSize(stack.gates.length, stack.isOpen)
  const y = gate.chipHeight / 2
  return {
    id: stack.id,
    type: 'gate',
    position: stack.at,
    data: { stack },
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
