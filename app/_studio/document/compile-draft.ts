import { type Compiled, compile, findCalled } from '../../../flows/index'
import type { StudioState } from '../store'

/** The draft as the server would compile it, with the flows that it calls. */
export function compileDraft({ draft, called }: Pick<StudioState, 'draft' | 'called'>): Compiled {
  return compile(draft.flow, { findFlow: findCalled(called) })
}
