import type { CalledFlow } from '../../../flows/index'
import type { Flow } from '../../../flows/model/flow'
import type { Issue } from '../../../flows/model/issue'
import type { EdgeGates } from '../../../flows/compliance/gates-on-edges'
import type { StudioStore } from '../store'

export interface Analysis {
  readonly issues: readonly Issue[]
  /** Null while the flow has errors: the gates of the last good plan stay in view. */
  readonly gates: readonly EdgeGates[] | null
}

export interface AnalysisPort {
  /** Null when nothing is other than at the look before. */
  readonly analyse: (flow: Flow, called: readonly CalledFlow[]) => Promise<Analysis | null>
  readonly close: () => void
}

/** Least pause before a look, and never shorter than the last one took: a checker that starts with each key takes the processor from the key that is being drawn. */
const pauseMs = 150

/** Keeps problems and gates in step with the draft: one look at a time, always at the newest flow. */
export function startAnalysis(store: StudioStore, port: AnalysisPort): () => void {
  let isBusy = false
  let tookMs = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let looked: { readonly flow: Flow; readonly called: readonly CalledFlow[] } | undefined
  const look = async () => {
    const { draft, called } = store.getState()
    const { flow } = draft
    if (isBusy || (flow === looked?.flow && called === looked.called)) return
    isBusy = true
    looked = { flow, called }
    const startMs = performance.now()
    const found = await port.analyse(flow, called)
    tookMs = performance.now() - startMs
    isBusy = false
    if (found) store.getState().set({ issues: found.issues, ...(found.gates ? { gates: found.gates } : {}) })
    soon()
  }
  const soon = () => {
    timer ??= setTimeout(
      () => {
        timer = undefined
        void look()
      },
      Math.max(pauseMs, tookMs),
    )
  }
  void look()
  const unsubscribe = store.subscribe((now, before) => {
    if (now.draft.flow !== before.draft.flow || now.called !== before.called) soon()
  })
  return () => {
    unsubscribe()
    clearTimeout(timer)
    port.close()
  }
}
