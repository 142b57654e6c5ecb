import type { Answer, Plan, Script } from '../../../flows/index'
import type { CallState, TraceEntry } from '../../../flows/model/run'
import { attributes, type Stores } from './stores'
import { comparable, endOf, type Told, toldBySimulator, variablesOf } from './told'
import type { World } from './world'

export interface Compared {
  readonly simulator: Told
  readonly driver: Told
  readonly script: Script
  /** Answers that the simulator did not ask for. */
  readonly unused: readonly unknown[]
}

interface Driven {
  readonly stores: Stores
  readonly world: World
  readonly plan: Plan
  readonly runId: string
  readonly contactId: string
  readonly locale: 'zh-CN' | 'en'
  readonly startMs: number
  readonly written: CallState | undefined
}

/** What the database and the switch tell of a call, beside what the simulator makes of the same script. */
export async function compare({ stores, world, plan, runId, contactId, locale, startMs, written }: Driven): Promise<Compared> {
  const rows = await stores.db.attempt.findMany({ where: { runId }, orderBy: { attemptNo: 'asc' } })
  const attemptId = { in: rows.map(({ id }) => id) }
  const steps = await stores.db.traceStep.findMany({ where: { attemptId }, orderBy: [{ seq: 'asc' }, { part: 'asc' }] })
  const messages = await stores.db.message.findMany({ where: { attemptId } })
  const last = rows.at(-1)
  const vars = { ...attributes, name: 'Ada' }
  const trace = steps.map(({ workspaceId: _, campaignId: __, attemptId: ___, at, ...step }) => comparable({ ...plain<TraceEntry>(step), atMs: at.getTime() }))
  const script: Script = { locale, contactKey: contactId, vars, answers: withWaits(trace, world.answers) }
  const { unused, ...simulator } = toldBySimulator(plan, script, { startMs }, written?.seq ?? 0)
  const driver = {
    trace,
    said: world.said,
    messages: messages.sort((a, b) => seqOf(a) - seqOf(b)).map(({ text }) => text),
    end: endOf(plain({ disposition: last?.disposition, outcome: last?.outcome, rule: last?.rule })),
    variables: written ? variablesOf(written) : vars,
  }
  return { simulator, driver, script, unused }
}

/** Time passes without anybody's answer; in a script it is answered like everything else, so that no other answer is taken for it. */
function withWaits(trace: Told['trace'], answers: readonly Answer[]): readonly Answer[] {
  const left = [...answers]
  const asked = trace.filter(({ part, kind }) => part === 0 && kind !== 'set' && kind !== 'branch' && kind !== 'split' && kind !== 'end')
  return [...asked.flatMap(({ kind }) => (kind === 'wait' ? [{ is: 'done' }] : left.splice(0, 1))), ...left]
}

export function isSame({ simulator, driver, unused }: Compared): boolean {
  return unused.length === 0 && JSON.stringify(sorted(simulator)) === JSON.stringify(sorted(driver))
}

/** Keys of messages end in the seq of their command. */
const seqOf = ({ idempotencyKey }: { readonly idempotencyKey: string }): number => Number(idempotencyKey.split(':').at(-1))

/** A row as the engine's own JSON: what is null was never there. */
function plain<Told>(row: object): Told {
  return JSON.parse(JSON.stringify(row, (_key, value: unknown) => value ?? undefined))
}

/** The order of keys says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
