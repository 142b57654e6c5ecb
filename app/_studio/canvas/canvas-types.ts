import type { Edge, Node } from '@xyflow/react'
import type { PortKind } from '../../../flows/model/port'
import type { Card, CardMark } from './to-card'
import type { GateStack } from './gate-stacks'

export type CardNode = Node<{ readonly card: Card }, 'card'>
export type GateNode = Node<{ readonly stack: GateStack; readonly lit?: 'now' | 'passed' }, 'gate'>
export type CommentNode = Node<{ readonly id: string; readonly text: string }, 'comment'>
export type CanvasNode = CardNode | GateNode | CommentNode

export interface FlowEdgeData extends Record<string, unknown> {
  /** The exit whose connection this is; a connection through a gate is drawn in two pieces. */
  readonly node: string
  readonly port: string
  readonly to: string
  readonly kind: PortKind
  /** Where the pieces of one connection meet a gate. */
  readonly piece: 'whole' | 'intoGate' | 'outOfGate'
  readonly left: number
  readonly mark?: CardMark
  readonly isLit: boolean
  /** 0 to 1: how many calls took it, drawn as its thickness. */
  readonly weight: number
}
export type CanvasEdge = Edge<FlowEdgeData, 'flow'>

export interface CanvasModel {
  readonly nodes: readonly CanvasNode[]
  readonly edges: readonly CanvasEdge[]
}
