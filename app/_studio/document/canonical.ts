import { formatFlow, formatLayout, parseFlow } from '../../../flows/index'
import type { Layout } from '../../../flows/model/flow'
import type { FlowDraft } from './draft'

/** The draft as it comes back from a file: defaults left out, keys in order. Only such drafts compare by meaning. */
export function canonical(draft: FlowDraft): FlowDraft {
  const { flow } = parseFlow(formatFlow(draft.flow))
  return { flow: flow ?? draft.flow, layout: JSON.parse(formatLayout(draft.layout)) as Layout }
}
