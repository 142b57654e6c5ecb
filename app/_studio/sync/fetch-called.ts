import { callKey, callsOf } from '../../../flows/index'
import type { StudioStore } from '../store'
import { whenIdle } from '../../_ui/when-idle'
import type { StudioApi } from './studio-api'

/** Keeps at hand what is published of the flows that the draft calls; while the server is away, what was known stays. */
export function fetchCalled(store: StudioStore, api: Pick<StudioApi, 'called'>): () => void {
  let asked = ''
  const look = async () => {
    const calls = callsOf(store.getState().draft.flow)
    const key = calls.map(callKey).join('\n')
    if (key === asked) return
    asked = key
    const called = calls.length === 0 ? [] : await api.called(calls).catch(() => null)
    if (key !== asked) return
    if (called) store.getState().set({ called })
    // Asked again with the next edit.
    else asked = ''
  }
  let isDue = false
  void look()
  return store.subscribe((now, before) => {
    if (now.draft.flow === before.draft.flow || isDue) return
    isDue = true
    // Not before the key that changed it is on the screen.
    whenIdle(() => {
      isDue = false
      void look()
    }, 500)
  })
}
