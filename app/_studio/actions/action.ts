import type { LucideIcon } from 'lucide-react'
import type { Text } from '../../../flows/model/text'
import type { Scope } from '../scope'

export const actionGroups = ['edit', 'arrange', 'view', 'flow'] as const
export type ActionGroup = (typeof actionGroups)[number]

/** One command of the editor. Menu, shortcut and command palette all come from the same list. */
export interface Action {
  readonly id: string
  readonly group: ActionGroup
  readonly name: Text
  readonly icon: LucideIcon
  /** `mod` is Ctrl or ⌘, e.g. `mod+shift+z`; the first is shown. */
  readonly keys?: readonly string[]
  /** Also works while the reader types in a field. */
  readonly inFields?: boolean
  /** Kept out of the menu: only useful as a key. */
  readonly isHidden?: boolean
  /** Offered in the panel for several selected nodes. */
  readonly forSelection?: boolean
  readonly isEnabled: (scope: Scope) => boolean
  readonly run: (scope: Scope) => void | Promise<void>
}
