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
  readonly analyse: (flow: Flow) => Promise<Analysis>
  readonly close: () => void
}

/** Keeps problems and gates in step with the draft: one look at a time, always at the newest flow. */
export function startAnalysis(store: StudioStore, port: AnalysisPort): () => void {
  let isBusy = false
  let looked: Flow | undefined
  const look = async () => {
    const { flow } = store.getState().draft
    if (isBusy || flow === looked) return
    isBusy = true
    looked = flow
    const { issues, gates } = await port.analyse(flow)
    isBusy = false
    store.getState().set({ issues, ...(gates ? { gates } : {}) })
    void look()
  }
  void look()
  const unsubscribe = store.subscribe((now, before) => {
    if (now.draft.flow !== before.draft.flow) void look()
  })
  return () => {
    unsubscribe()
    port.close()
  }
}
