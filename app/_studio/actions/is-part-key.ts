import { chordOf, type Press } from './chord-of'
import { type PartKey, partKeys } from './part-keys'

/** Whether a press in a part of the editor is the one that its line in `partKeys` speaks of. */
export function isPartKey(which: PartKey, event: Press): boolean {
  return (partKeys[which].keys as readonly string[]).includes(chordOf(event))
}
