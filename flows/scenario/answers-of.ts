import type { Command } from '../model/command'
import type { Outcome } from '../model/outcome'
import type { Value } from '../model/run'
import { answerTo, commonOutcome } from '../simulate/answer'
import type { Answer } from '../simulate/script'

/** One command of a call as it went. */
export interface Exchange {
  readonly node?: string
  readonly command: Command
  readonly outcome: Outcome
  /** Time at which the command was given. */
  readonly atMs: number
}

/**
 * The answers that bring the same call about again. What goes the common way is left out, unless a later answer of the same node
 * would be taken for it.
 */
export function answersOf(exchanges: readonly Exchange[]): readonly Answer[] {
  const answers: Answer[] = []
  for (const exchange of [...exchanges].reverse()) {
    const { node, command, outcome, atMs } = exchange
    const isCommon = isSame(commonOutcome(command), outcome)
    const wouldTake = answers.some((later) => (later.at === undefined || later.at === node) && answerTo(command, later, atMs) !== undefined)
    if (!isCommon || wouldTake) answers.unshift(answerFor(exchange))
  }
  return answers
}

/** In the words of the person where there are some: keys, speech, hanging up; else by the outcome's name. */
function answerFor({ node, command, outcome, atMs }: Exchange): Answer {
  const at = node === undefined ? {} : { at: node }
  const named: Answer = { ...at, is: outcome.is, ...('output' in outcome && Object.keys(outcome.output).length > 0 ? { output: flat(outcome.output) } : {}) }
  const candidates: readonly Answer[] = [
    { ...at, hangUp: true },
    ...(['digits', 'key'] as const).flatMap((field) => (field in outcome ? [{ ...at, press: String(Reflect.get(outcome, field)) }] : [])),
    ...('text' in outcome ? [{ ...at, say: outcome.text }] : []),
    named,
  ]
  const exact = candidates.find((one) => {
    const answer = answerTo(command, one, atMs)
    return answer !== undefined && isSame(answer, outcome)
  })
  if (exact) return exact
  const { is: _, ...rest } = outcome
  return { ...named, with: flat(rest) }
}

function flat(fields: object): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value === null || ['string', 'number', 'boolean'].includes(typeof value)))
}

/** Identity of what the call goes on from; how sure the recogniser was of it does not count. */
function isSame(a: Outcome, b: Outcome): boolean {
  const plain = (outcome: Outcome) => {
    const { confidence: _, clearanceId: __, ...rest } = { confidence: 0, clearanceId: '', ...outcome }
    return JSON.stringify(Object.entries(rest).sort(([x], [y]) => (x < y ? -1 : 1)))
  }
  return plain(a) === plain(b)
}
