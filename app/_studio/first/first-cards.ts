import type { Category, Sentence } from '../../../flows/define'
import type { Port } from '../../../flows/model/port'
import type { Locale, Text } from '../../../flows/model/text'

/**
 * What the node types say of one draft, in the page's language. The server sends it with the draft, so that the cards
 * are drawn and can be moved before the browser has a single node type.
 */
export interface FirstCards {
  /** The sentences are in this language. */
  readonly locale: Locale
  readonly types: Readonly<Record<string, FirstType>>
  /** Most nodes have the exits of many others: each list stands here once. */
  readonly portLists: readonly (readonly Port[])[]
  /** Slug → its place in `portLists`, and its sentence. Nodes of unknown or newer types are not in it. */
  readonly nodes: Readonly<Record<string, readonly [ports: number, sentence: Sentence]>>
}

export interface FirstType {
  readonly version: number
  readonly category: Category
  readonly icon: string
  readonly name: Text
  readonly entry: boolean
}
