import type { Text } from './text'

/** Order on the card and dash of the edge follow the kind: keys first, then plain, no input, failures last. */
export type PortKind = 'key' | 'next' | 'noInput' | 'failure'

/** An exit of a node. `id` is the key under `on` in the flow file. */
export interface Port {
  readonly id: string
  readonly kind: PortKind
  readonly label: Text
  /** The telephone key that leads here, for kind `key`: 0-9, * or #. */
  readonly key?: string
  /** True when the flow may leave it unconnected; the engine then goes to the flow's `onError` or ends the call. */
  readonly optional?: boolean
}
