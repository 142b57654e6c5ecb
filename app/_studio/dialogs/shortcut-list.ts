import type { Text } from '../../../flows/model/text'
import { actionGroups } from '../actions/action'
import { chordText, isMacKeyboard } from '../actions/chord-text'
import { actions } from '../actions/index'
import { heldKeys } from '../actions/held-keys'
import { partKeys } from '../actions/part-keys'
import { gestureNames, groupNames, heldNames, partKeyNames, partNames, shortcutsText } from '../text/shortcuts.text'

export interface ShortcutGroup {
  readonly name: Text
  readonly lines: readonly ShortcutLine[]
}

export interface ShortcutLine {
  readonly id: string
  readonly name: Text
  /** Each of them does it. */
  readonly caps: readonly string[]
  /** What the pointer does while the key is held. */
  readonly gesture?: Text
}

type Line = Omit<ShortcutLine, 'caps'> & { readonly keys: readonly string[] }

/** Every key that the editor understands, from the very tables that its handlers read. */
export function shortcutGroups(isMac = isMacKeyboard()): readonly ShortcutGroup[] {
  const parts = entries(partKeys)
  const group = (name: Text, lines: readonly Line[]): ShortcutGroup => ({
    name,
    lines: lines.map(({ keys, ...line }) => ({ ...line, caps: capsOf(keys, isMac) })),
  })
  return [
    ...actionGroups.map((name) =>
      group(
        groupNames[name],
        actions.flatMap((one) => (one.group === name && one.keys ? [{ id: one.id, name: one.name, keys: one.keys }] : [])),
      ),
    ),
    ...[...new Set(parts.map(([, { part }]) => part))].map((part) =>
      group(
        partNames[part],
        parts.flatMap(([id, one]) => (one.part === part ? [{ id, name: partKeyNames[id], keys: one.keys }] : [])),
      ),
    ),
    group(
      shortcutsText.pointer,
      entries(heldKeys).map(([id, one]) => ({ id, name: heldNames[id], keys: [one.key], gesture: gestureNames[one.with] })),
    ),
  ]
}

/** All four arrows are one cap: which of them is plain from what it does. */
function capsOf(keys: readonly string[], isMac: boolean): readonly string[] {
  const caps = keys.map((key) => chordText(key, isMac))
  const [first = ''] = caps
  return keys.length === 4 && keys.every((key) => /arrow\w+$/.test(key)) ? [first.replace(/[←→↑↓]$/, '← ↑ → ↓')] : caps
}

function entries<T extends object>(table: T): readonly (readonly [keyof T & string, T[keyof T]])[] {
  return (Object.keys(table) as (keyof T & string)[]).map((id) => [id, table[id]] as const)
}
