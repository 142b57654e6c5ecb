import type { Flow, Layout } from '../../../flows/model/flow'

/** What the studio edits: logic and coordinates, the two files of a flow. */
export interface FlowDraft {
  readonly flow: Flow
  readonly layout: Layout
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** One exit of one node, as a connection starts from it. */
export interface PortRef {
  readonly node: string
  readonly port: string
}
