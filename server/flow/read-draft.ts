import { type Flow, type Issue, type Layout, parseFlow } from '../../flows/index'
import { readLayout } from './read-layout'

/** A stored draft as the studio opens it; `flow` is null when the text no longer parses, and then `issues` say why. */
export interface ReadDraft {
  readonly text: string
  readonly flow: Flow | null
  readonly layout: Layout
  readonly issues: readonly Issue[]
}

export function readDraft(text: string, layoutText: string): ReadDraft {
  const { flow, issues } = parseFlow(text)
  return { text, flow, layout: readLayout(layoutText), issues }
}
