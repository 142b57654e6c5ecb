import { join } from 'node:path'
import type { CallControl } from '../../../freeswitch/call-control'
import type { RequestCommand, Utterance } from '../../../flows/model/command'
import type { OutcomeOf } from '../../../flows/model/outcome'
import type { CallState } from '../../../flows/model/run'
import { createAttemptStore } from '../../../server/attempt/attempt-store'
import type { Run } from '../../../server/attempt/run'
import { createAttemptWriter } from '../../../server/attempt/attempt-writer'
import { createClearanceStore } from '../../../server/clearance/clearance-store'
import { createMessageOutbox } from '../../../server/message/message-outbox'
import { createCallMetrics } from '../../../server/metrics/call-metrics'
import { createPlanStore } from '../../../server/plan/plan-store'
import { createRecogniser } from '../../../server/recognition/create-recogniser'
import { simulatorRecogniser } from '../../../server/recognition/simulator-recogniser'
import { createRequestRunner } from '../../../server/request/request-runner'
import type { SegmentDeps } from '../../activities/segment/deps'
import type { Stores } from './stores'
import { oneOf, type World } from './world'

export interface Parts {
  readonly stores: Stores
  readonly world: World
  readonly control: CallControl
  /** Wall time of the call, and how it passes. */
  readonly clock: Pick<SegmentDeps, 'nowMs' | 'sleep'> & { /** How far ahead of the database's clock. */ aheadMs(): number }
  files(workspaceId: string, say: readonly Utterance[]): Promise<readonly string[]>
  targets(): readonly string[]
  /** After something left the house; may throw. */
  left(): Promise<void>
  beforeCheck(run: Run): Promise<void>
}

export interface Recorded {
  readonly deps: SegmentDeps
  /** The last state that was written down. */
  written(): CallState | undefined
  settle(): Promise<void>
}

const metrics = createCallMetrics()
const elsewhere = ['done', 'notFound', 'success', 'serverError', 'slots', 'booked', 'taken', 'none', 'scheduled', 'whatever', 'fault'] as const

/** What a call worker puts together, over the same stores; systems outside the house answer by the world's numbers, and every answer is written down. */
export function recordedDeps({ stores, world, control, clock, files, targets, left, beforeCheck }: Parts): Recorded {
  const { sql, vault, log, folder } = stores
  const writer = createAttemptWriter({ sql, vault, log })
  const clearances = createClearanceStore({ sql, switch: 'simulator' })
  const here = createRequestRunner({ sql, vault, log, connectors: new Map() })
  const outbox = createMessageOutbox({
    sql,
    vault,
    provider: { name: 'scripted', send: async () => (world.pick() % 4 === 0 ? { is: 'failed', reason: 'scripted' } : { is: 'sent' }) },
  })
  const sent = new Set<string>()
  const answered = new Map<string, OutcomeOf<'request'>>()
  let written: CallState | undefined
  const recognise = createRecogniser({
    control,
    recogniser: simulatorRecogniser,
    files,
    utteranceFile: (run, seq) => join(folder, `${run.attemptId}-${seq}-said.wav`),
    onFailure: (error) => {
      throw error
    },
  })
  const deps: SegmentDeps = {
    control,
    log,
    metrics,
    node: () => 'open',
    prompts: { files, prepare: async () => undefined },
    attempts: createAttemptStore({ sql, vault, plans: createPlanStore(sql) }),
    writer: {
      ...writer,
      checkpoint: (run, state) => {
        written = state
        writer.checkpoint(run, state)
      },
    },
    clearances: {
      check: async (run, command) => {
        await beforeCheck(run)
        const checked = await clearances.check(run, command)
        if (checked.is === 'withdrawn') return checked
        const outcome = checked.is === 'deferred' ? { ...checked, untilMs: checked.untilMs + clock.aheadMs() } : checked
        const { is, ...rest } = outcome
        world.answer({ is, with: rest })
        return outcome
      },
    },
    messages: {
      send: async (run, key, command) => {
        const outcome = await outbox.send(run, key, command)
        const { is, ...rest } = outcome
        if (!sent.has(key)) world.answer({ is, with: rest })
        sent.add(key)
        await left()
        return outcome
      },
    },
    requests: {
      run: async (run, key, command, locale) => {
        const known = answered.get(key)
        const outcome = isOurs(command) ? await here.run(run, key, command, locale) : (known ?? elsewhereAnswers(world.pick()))
        answered.set(key, outcome)
        if (!known) world.answer('output' in outcome ? { is: outcome.is, output: outcome.output } : { is: 'fault' })
        await left()
        return outcome
      },
    },
    recognise: async (run, step, command) => {
      const outcome = await recognise(run, step, command)
      if (outcome.is === 'heard' || outcome.is === 'lowConfidence') world.answer({ say: outcome.text })
      return outcome
    },
    stallWatch: { stalls: () => 0 },
    recordingFile: (run, seq) => join(folder, `${run.attemptId}-${seq}.wav`),
    bridgeTargets: async () => {
      const found = targets()
      if (found.length === 0) world.answer({ is: 'noAgent' })
      return found
    },
    nowMs: clock.nowMs,
    sleep: clock.sleep,
  }
  return { deps, written: () => written, settle: () => writer.settle() }
}

function isOurs({ target }: RequestCommand): boolean {
  return target === 'contacts' || target === 'doNotCall'
}

function elsewhereAnswers(pick: number): OutcomeOf<'request'> {
  const is = oneOf(elsewhere, pick)
  if (is === 'fault') return { is, code: 'scripted' }
  return { is, output: { course: '钢琴课', order: { status: 'shipped' }, slot1: 's1', label1: '10:00', slot2: 's2', label2: '15:00', label: '10:00' } }
}
