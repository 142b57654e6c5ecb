import type { Draft as Writable } from 'immer'
import type { Locale } from '../../../flows/model/text'
import type { FlowDraft } from './draft'

/** Names a node in one language; empty text falls back to the type's name. */
export function setLabel(draft: Writable<FlowDraft>, slug: string, locale: Locale, text: string): void {
  const node = draft.flow.nodes[slug]
  if (!node) return
  const label = { ...node.label, [locale]: text }
  if (!text) delete label[locale]
  if (Object.keys(label).length === 0) delete node.label
  else node.label = label
}
