import type { Analysis, AnalysisPort } from './analysis'

export function analysisWorkerPort(): AnalysisPort {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (analysis: Analysis | null) => void>()
  let last = 0
  worker.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly analysis: Analysis | null }>) => {
    waiting.get(data.id)?.(data.analysis)
    waiting.delete(data.id)
  }
  return {
    analyse: (flow, called) =>
      new Promise((resolve) => {
        last += 1
        waiting.set(last, resolve)
        worker.postMessage({ id: last, flow, called })
      }),
    close: () => worker.terminate(),
  }
}
