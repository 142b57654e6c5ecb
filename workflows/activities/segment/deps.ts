import type { BridgeRequest, CallControl, InCallStep } from '../../../freeswitch/call-control'
import type { ListenCommand } from '../../../flows/model/command'
import type { OutcomeOf } from '../../../flows/model/outcome'
import type { Utterance } from '../../../flows/model/command'
import type { AttemptStore } from '../../../server/attempt/attempt-store'
import type { AttemptWriter } from '../../../server/attempt/attempt-writer'
import type { Run } from '../../../server/attempt/run'
import type { ClearanceStore } from '../../../server/clearance/clearance-store'
import type { Log } from '../../../server/log'
import type { CallMetrics } from '../../../server/metrics/call-metrics'
import type { MessageOutbox } from '../../../server/message/message-outbox'
import type { RequestRunner } from '../../../server/request/request-runner'
import type { StallWatch } from './stall-watch'

export interface PromptFiles {
  /** Absolute paths of the WAV files, in order; renders what is missing. */
  files(workspaceId: string, say: readonly Utterance[]): Promise<readonly string[]>
  /** Makes them for later, behind whatever a live call waits for. */
  prepare(workspaceId: string, say: readonly Utterance[]): Promise<void>
}

export interface SegmentDeps {
  readonly control: CallControl
  readonly attempts: AttemptStore
  readonly writer: AttemptWriter
  readonly clearances: ClearanceStore
  readonly messages: MessageOutbox
  readonly requests: RequestRunner
  readonly prompts: PromptFiles
  readonly log: Log
  readonly metrics: CallMetrics
  readonly stallWatch: StallWatch
  /** Whether the node takes new calls: not while its link is away, nor while it drains. */
  readonly node: () => 'open' | 'away' | 'draining'
  /** Gateway that new calls leave by; the switch's default when absent. */
  readonly gateway?: string
  /** Absolute path for a recording of this step; its folder exists. */
  recordingFile(run: Run, seq: number): string
  /** Numbers or extensions to ring; [] when nobody is there. */
  bridgeTargets(run: Run, to: BridgeRequest['to']): Promise<readonly string[]>
  /** Absent while no recogniser is configured. */
  recognise?(run: Run, step: InCallStep, command: ListenCommand): Promise<OutcomeOf<'listen'>>
  nowMs(): number
  /** Lets so much time pass by the same clock. */
  sleep(ms: number): Promise<void>
}
