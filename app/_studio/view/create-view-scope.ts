import { nodeDefinitions } from '../../../flows/index'
import type { EdgeGates } from '../../../flows/compliance/gates-on-edges'
import type { Locale } from '../../../flows/model/text'
import type { FlowDraft } from '../document/draft'
import type { Scope } from '../scope'
import { createStudioStore } from '../store'
import { definitions } from '../definitions'

export interface Drawn extends FlowDraft {
  readonly flowId: string
  /** Read from the plan itself, so that an old plan shows the gates that it had. */
  readonly gates: readonly EdgeGates[]
}

const nothingToAsk = () => Promise.reject(new Error('A flow that is only looked at asks nothing of the server.'))

/** The studio's scope for a canvas that is only looked at: a version with calls on it, never a draft. */
export function createViewScope({ flowId, flow, layout, gates }: Drawn, locale: Locale, { hasMinimap }: { readonly hasMinimap: boolean }): Scope {
  const store = createStudioStore({ flowId, isReadOnly: true, nowMs: () => 0, base: { revision: 0, draft: { flow, layout } } })
  store.getState().set({ gates, hasMinimap })
  return {
    store,
    api: {
      slug: 'flow',
      save: () => Promise.resolve({ is: 'away' }),
      publish: nothingToAsk,
      versions: nothingToAsk,
      version: nothingToAsk,
      called: nothingToAsk,
      prompt: nothingToAsk,
      promptStates: nothingToAsk,
      recordPrompt: nothingToAsk,
      scenarios: { list: nothingToAsk, save: nothingToAsk, remove: nothingToAsk },
      callTried: nothingToAsk,
    },
    autosave: { flush: () => Promise.resolve(), hear: () => undefined, stop: () => undefined },
    faces: definitions,
    definitions,
    isWhole: true,
    catalogue: nodeDefinitions,
    locale,
    check: () => [],
    canvas: { current: null },
  }
}
