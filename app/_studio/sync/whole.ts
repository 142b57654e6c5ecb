import { nodeDefinitions } from '../../../flows/index'
import type { Scope } from '../scope'
import type { StudioStore } from '../store'
import { whenIdle } from '../../_ui/when-idle'
import { startAnalysis } from './analysis'
import { type Autosave, startAutosave } from './autosave'
import { analysisWorkerPort } from './analysis-worker-port'
import { fetchCalled } from './fetch-called'
import { lateCheck } from './late-check'
import type { StudioApi } from './studio-api'
import { definitions } from '../definitions'

const clock = {
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

type Whole = Pick<Scope, 'definitions' | 'catalogue' | 'check' | 'autosave' | 'isWhole'>

/**
 * The node types, what works by them, and the helpers that look at every new draft. None of it is needed to draw a draft
 * that the server has read, or to move its cards.
 */
export function startWhole(store: StudioStore, api: StudioApi): { readonly parts: Whole; readonly stop: () => void } {
  const autosave: Autosave = startAutosave(store, api, clock)
  const stops = [autosave.stop, fetchCalled(store, api)]
  let isGone = false
  // The first look takes a processor for itself.
  whenIdle(() => {
    if (!isGone) stops.push(startAnalysis(store, analysisWorkerPort()))
  }, 500)
  return {
    parts: { definitions, catalogue: nodeDefinitions, check: lateCheck(), autosave, isWhole: true },
    stop: () => {
      isGone = true
      for (const stop of stops) stop()
    },
  }
}
