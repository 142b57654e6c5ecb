import type { CallMetrics } from '../../server/metrics/call-metrics'

export interface RunningWorker {
  readonly metrics: CallMetrics
  readonly role: 'workflow' | 'call'
  readonly taskQueue: string
  /** Resolves after `stop`, rejects when the worker fails for good. */
  run(): Promise<void>
  stop(): void
  close(): Promise<void>
  /** Could it take work now? Database, Temporal and (for calls) the switch answer. */
  isReady(): Promise<boolean>
}
