import { groupBy } from './group-by'
import type { BookCall } from './switch-book'

export interface AttemptRow {
  readonly id: string
  readonly campaignId: string
  readonly state: string
  readonly disposition: string | null
  readonly outcome: string | null
  readonly cause: string | null
  readonly dialedAt: Date | null
}

export interface Evidence {
  /** The switch's own book. */
  readonly book: readonly BookCall[]
  readonly attempts: readonly AttemptRow[]
  readonly contacts: readonly { readonly contactId: string; readonly state: string; readonly disposition: string | null }[]
  readonly messages: readonly { readonly attemptId: string; readonly status: string }[]
  readonly notes: readonly { readonly attemptId: string | null }[]
  /** Of every campaign. */
  readonly linesMax: number
  /** Of every caller number. */
  readonly gapMs: number
  readonly dailyMax: number
}

/** What must hold whatever was killed, cut or frozen; one sentence for each time it did not. */
export function violations(evidence: Evidence): readonly string[] {
  return [
    ...dialledTwice(evidence),
    ...unnamedEnds(evidence),
    ...unfinishedContacts(evidence),
    ...evidence.book.flatMap(repeatedSteps),
    ...sideEffects(evidence),
    ...linesOvershot(evidence),
    ...callerNumbersOvershot(evidence),
  ]
}

function dialledTwice({ book }: Evidence): string[] {
  return (['attempt', 'number'] as const).flatMap((key) =>
    [...groupBy(book, (call) => call[key])]
      .filter(([, calls]) => calls.length > 1)
      .map(([value, calls]) => `${key} ${value} was dialled ${calls.length} times`),
  )
}

/** Of a call that somebody answered the attempt says what came of it, and calls it no failure of ours unless the switch died with it. */
function unnamedEnds({ book, attempts }: Evidence): string[] {
  const attemptOf = new Map(attempts.map((attempt) => [attempt.id, attempt]))
  return book.flatMap((call) => {
    const attempt = attemptOf.get(call.attempt)
    const told = `call ${call.attempt} (${call.persona}, ended by ${call.by})`
    if (!attempt) return [`${told} belongs to no attempt`]
    if (call.endedMs === undefined) return [`${told} never ended`]
    if (attempt.state !== 'ended' || attempt.disposition === null) return [`${told} has no named outcome: ${attempt.state}`]
    const named = call.by === 'lost' ? ['completed', 'hungUp', 'failed'] : ['completed', 'hungUp']
    if (call.answeredMs === undefined || named.includes(attempt.disposition)) return []
    return [`${told} was answered and is called ${attempt.disposition} (${attempt.cause})`]
  })
}

function unfinishedContacts({ contacts, attempts }: Evidence): string[] {
  return [
    ...contacts.filter(({ state, disposition }) => state !== 'done' || disposition === null).map(({ contactId, state }) => `contact ${contactId} is ${state}`),
    ...attempts.filter(({ state }) => state !== 'ended').map(({ id, state }) => `attempt ${id} is ${state}`),
  ]
}

/** Applications are named `<attempt>.<step>.<n>`, the mark of a step's end `….done`. */
function repeatedSteps(call: BookCall): string[] {
  const seen = new Set<string>()
  let done = -1
  const found: string[] = []
  for (const { id, app } of call.applications) {
    const [part, step] = id.split('.').reverse()
    const seq = Number(step)
    if (seen.has(id)) found.push(`${app} ${id} ran twice`)
    else if (seq <= done) found.push(`${app} ${id} ran although step ${done} was over`)
    seen.add(id)
    if (part === 'done') done = Math.max(done, seq)
  }
  return found
}

/** A confirmed visit is noted once and texted once; whoever was missed is texted once; nobody twice. */
function sideEffects({ attempts, messages, notes }: Evidence): string[] {
  const messagesOf = groupBy(messages, ({ attemptId }) => attemptId)
  const notesOf = groupBy(notes, ({ attemptId }) => attemptId)
  return attempts.flatMap(({ id, disposition, outcome, cause }) => {
    const sent = messagesOf.get(id) ?? []
    const noted = notesOf.get(id) ?? []
    const told = `attempt ${id} (${disposition} ${outcome} ${cause})`
    const isConfirmed = outcome === 'confirmed'
    const isTexted = isConfirmed || disposition === 'busy' || disposition === 'noAnswer'
    return [
      ...(sent.length > 1 || (isTexted && sent.length === 0) ? [`${told} sent ${sent.length} messages`] : []),
      ...sent.filter(({ status }) => status !== 'sent').map(({ status }) => `${told} left a message that is ${status}`),
      ...(noted.length !== (isConfirmed ? 1 : 0) && (isConfirmed || noted.length > 1) ? [`${told} left ${noted.length} notes`] : []),
    ]
  })
}

function linesOvershot({ book, attempts, linesMax }: Evidence): string[] {
  const campaignOf = new Map(attempts.map(({ id, campaignId }) => [id, campaignId]))
  return [...groupBy(book, ({ attempt }) => campaignOf.get(attempt))].flatMap(([campaign, calls]) => {
    const changes = calls.flatMap(({ startedMs, endedMs }) => [
      { atMs: startedMs, by: 1 },
      { atMs: endedMs ?? Number.POSITIVE_INFINITY, by: -1 },
    ])
    changes.sort((a, b) => a.atMs - b.atMs || a.by - b.by)
    let lines = 0
    let most = 0
    for (const { by } of changes) {
      lines += by
      most = Math.max(most, lines)
    }
    return most > linesMax ? [`campaign ${campaign} held ${most} lines of ${linesMax}`] : []
  })
}

/** The gap runs from the dial's commit, which comes a moment before the switch hears of it. */
function callerNumbersOvershot({ book, attempts, gapMs, dailyMax }: Evidence): string[] {
  const attemptOf = new Map(attempts.map((attempt) => [attempt.id, attempt]))
  return [...groupBy(book, ({ attempt, callerId }) => `${attemptOf.get(attempt)?.campaignId} ${callerId}`)].flatMap(([caller, calls]) => {
    const inOrder = [...calls].sort((a, b) => a.startedMs - b.startedMs)
    const early = inOrder.flatMap((call, index) => {
      const before = attemptOf.get(inOrder[index - 1]?.attempt ?? '')?.dialedAt
      return before && call.startedMs < before.getTime() + gapMs ? [`${caller} dialled again after ${call.startedMs - before.getTime()} ms`] : []
    })
    return calls.length > dailyMax ? [...early, `${caller} dialled ${calls.length} times`] : early
  })
}
