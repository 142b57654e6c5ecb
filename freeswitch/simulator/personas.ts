/**
 * Who answers. Like test card numbers: the last two digits of the dialled number say what the callee does, so that a test knows the outcome
 * before it dials. Numbers with other endings get one of these by a hash of seed and number (`mix`).
 *
 * | ending | callee |
 * | --- | --- |
 * | 00 | picks up, never presses or says anything |
 * | 01–08 | picks up, presses that key at every collect |
 * | 09 | opts out: presses 9 at every collect |
 * | 10 | presses 0 at every collect |
 * | 11 / 12 | presses 1 then 2 / 2 then 1 (first, second collect, and so on in turn) |
 * | 13 | nothing at the first collect, then 1 |
 * | 14 | a wrong key (8) at the first collect, then 1 |
 * | 15 | nothing twice, then 2 |
 * | 16 / 17 | presses * / # at every collect |
 * | 18 / 19 | enters 1234# / 13800138000# at every collect |
 * | 20 | busy (486) |
 * | 21 | rings out |
 * | 22 | rejects (603) |
 * | 23 | number does not exist (404) |
 * | 24 | cannot be reached (480) |
 * | 25 | carrier fails (503) |
 * | 26 | switched off: announcement as early media, then 480 |
 * | 27 | number changed (410) |
 * | 28 | no reply from the far end (408) |
 * | 29 | network out of order (502) |
 * | 30 / 31 | answering machine, greeting of 3 s / 12 s, beep, hangs up a minute after it |
 * | 40 | picks up and hangs up after 0.5 s |
 * | 41 / 42 | hangs up 1 s into the first / second prompt |
 * | 43 | hangs up 1 s into the first collect |
 * | 44 | presses 1 at the first collect, then hangs up 1 s into the next prompt or collect |
 * | 50 / 51 / 52 / 53 | says 是的，我要预约 / 不需要，谢谢 / Yes, please / (mumbling) when listened to; presses nothing |
 * | 54 | says 转人工 |
 * | 60 | picks up after 12 s, presses 1 four seconds after the prompt ended |
 * | 61 | presses 1 after 0.3 s (barges in) |
 * | 62 | presses 1 half a second after the prompt ended |
 *
 * A collect is one `play_and_get_digits`; plain prompts are not counted by keys. All times are the callee's own and are scaled by the simulator's speed.
 */
export interface Persona {
  readonly name: string
  readonly ringMs: number
  readonly answers: boolean
  /** Why it did not come to a talk. */
  readonly failure?: { readonly cause: string; readonly sipStatus: number; readonly earlyMedia?: true }
  /** Keys at the n-th collect; after the last the last is repeated, or they go round. '' presses nothing. */
  readonly keys: readonly string[]
  readonly keysGoRound?: true
  /** Lets go of the keys as soon as nobody takes them. Others key an entry to its end: what is left of it may come into the next question. */
  readonly stopsKeying?: true
  /** When the first key comes: after the collect began, or after its prompt ended. */
  readonly keyAfter?: { readonly from: 'start' | 'promptEnd'; readonly ms: number }
  /** Said at the n-th listen (a recording of one utterance); the last is repeated. */
  readonly says?: readonly string[]
  readonly hangsUp?: { readonly at: 'answer' | 'prompt' | 'collect' | 'promptOrCollectAfterKeys'; readonly nth: number; readonly afterMs: number }
  /** An agent: ends the talk this long after it was joined with a customer. */
  readonly talksMs?: number
  readonly machine?: { readonly greetingMs: number; readonly recordsMs: number }
}

const human = (name: string, keys: readonly string[], more: Partial<Persona> = {}): Persona => ({ name, ringMs: 1500, answers: true, keys, ...more })
const fails = (name: string, cause: string, sipStatus: number, more: { earlyMedia?: true; ringMs?: number } = {}): Persona => ({
  name,
  ringMs: more.ringMs ?? 800,
  answers: false,
  keys: [],
  failure: more.earlyMedia ? { cause, sipStatus, earlyMedia: true } : { cause, sipStatus },
})

export const personas: Readonly<Record<string, Persona>> = {
  '00': human('silent', ['']),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((key) => [`0${key}`, human(`presses${key}`, [String(key)])])),
  '09': human('optsOut', ['9']),
  '10': human('presses0', ['0']),
  '11': human('presses1Then2', ['1', '2'], { keysGoRound: true }),
  '12': human('presses2Then1', ['2', '1'], { keysGoRound: true }),
  '13': human('hesitates', ['', '1']),
  '14': human('mistypes', ['8', '1']),
  '15': human('hesitatesTwice', ['', '', '2']),
  '16': human('pressesStar', ['*']),
  '17': human('pressesPound', ['#']),
  '18': human('enters1234', ['1234#']),
  '19': human('entersPhone', ['13800138000#']),
  '20': fails('busy', 'USER_BUSY', 486),
  '21': { name: 'ringsOut', ringMs: Number.POSITIVE_INFINITY, answers: false, keys: [] },
  '22': fails('rejects', 'CALL_REJECTED', 603, { ringMs: 3000 }),
  '23': fails('doesNotExist', 'UNALLOCATED_NUMBER', 404),
  '24': fails('unreachable', 'NO_USER_RESPONSE', 480),
  '25': fails('carrierFails', 'NORMAL_TEMPORARY_FAILURE', 503),
  '26': fails('switchedOff', 'NO_USER_RESPONSE', 480, { earlyMedia: true, ringMs: 6000 }),
  '27': fails('numberChanged', 'NUMBER_CHANGED', 410),
  '28': fails('noReply', 'RECOVERY_ON_TIMER_EXPIRE', 408),
  '29': fails('networkDown', 'NETWORK_OUT_OF_ORDER', 502),
  '30': human('machine', [''], { machine: { greetingMs: 3000, recordsMs: 60_000 } }),
  '31': human('longMachine', [''], { machine: { greetingMs: 12_000, recordsMs: 60_000 } }),
  '40': human('hangsUpAtOnce', [''], { hangsUp: { at: 'answer', nth: 1, afterMs: 500 } }),
  '41': human('hangsUpInFirstPrompt', [''], { hangsUp: { at: 'prompt', nth: 1, afterMs: 1000 } }),
  '42': human('hangsUpInSecondPrompt', [''], { hangsUp: { at: 'prompt', nth: 2, afterMs: 1000 } }),
  '43': human('hangsUpInCollect', [''], { hangsUp: { at: 'collect', nth: 1, afterMs: 1000 } }),
  '44': human('hangsUpAfterKey', ['1'], { hangsUp: { at: 'promptOrCollectAfterKeys', nth: 1, afterMs: 1000 } }),
  '50': human('saysYesZh', [''], { says: ['是的，我要预约'] }),
  '51': human('saysNoZh', [''], { says: ['不需要，谢谢'] }),
  '52': human('saysYesEn', [''], { says: ['Yes, please'] }),
  '53': human('mumbles', [''], { says: ['嗯……'] }),
  '54': human('asksForAgent', [''], { says: ['转人工'] }),
  '60': human('slow', ['1'], { ringMs: 12_000, keyAfter: { from: 'promptEnd', ms: 4000 } }),
  '61': human('bargesIn', ['1'], { keyAfter: { from: 'start', ms: 300 } }),
  '62': human('waitsForPrompt', ['1'], { keyAfter: { from: 'promptEnd', ms: 500 } }),
}

/** Extensions of people who work here: `loopback/agent1/default`. Other names that begin with `agent` are as agent1. */
export const agents: Readonly<Record<string, Persona>> = {
  agent1: human('agent', [], { ringMs: 1000, talksMs: 3000 }),
  agent_busy: fails('agentBusy', 'USER_BUSY', 486),
  agent_away: { name: 'agentAway', ringMs: Number.POSITIVE_INFINITY, answers: false, keys: [] },
}

/** Shares of the mix that numbers without a documented ending get, in percent. */
export const mix: readonly (readonly [ending: string, share: number])[] = [
  ['01', 30],
  ['02', 12],
  ['00', 6],
  ['09', 5],
  ['14', 4],
  ['13', 4],
  ['20', 9],
  ['21', 12],
  ['22', 3],
  ['23', 3],
  ['24', 3],
  ['30', 6],
  ['41', 3],
]

/** Same number and seed, same callee, for ever. */
export function personaOf(number: string, seed: string): Persona {
  const agent = number.startsWith('agent') ? (agents[number] ?? agents['agent1']) : undefined
  if (agent) return agent
  const digits = number.replace(/\D/g, '')
  const documented = personas[digits.slice(-2)]
  if (documented && digits.length >= 3) return documented
  let point = fnv1a(`${seed}:${digits}`) % 100
  for (const [ending, share] of mix) {
    const persona = personas[ending]
    if (point < share && persona) return persona
    point -= share
  }
  return human('silent', [''])
}

/** Keys that the persona presses at its n-th collect (from 1). */
export function keysAt(persona: Persona, nth: number): string {
  if (persona.keys.length === 0) return ''
  const index = persona.keysGoRound ? (nth - 1) % persona.keys.length : Math.min(nth, persona.keys.length) - 1
  return persona.keys[index] ?? ''
}

export function saysAt(persona: Persona, nth: number): string {
  const says = persona.says ?? []
  return says[Math.min(nth, says.length) - 1] ?? ''
}

/** What a dial to this number must come to, in the words of `DialResult`; a machine is `answered` unless detection is on. */
export interface Expectation {
  readonly persona: Persona
  readonly dial: 'answered' | 'busy' | 'noAnswer' | 'rejected' | 'unreachable' | 'failed'
  /** True when an answering machine picks up. */
  readonly machine: boolean
  readonly cause?: string
  readonly sipStatus?: number
  /** Keys at the first collects, in order; '' is no input. */
  readonly keys: readonly string[]
  /** True when the callee ends the call, whatever is played. */
  readonly hangsUp: boolean
}

export function expectationOf(number: string, seed: string, collects = 4): Expectation {
  const persona = personaOf(number, seed)
  const keys = Array.from({ length: collects }, (_, index) => keysAt(persona, index + 1))
  const base = { persona, machine: persona.machine !== undefined, keys, hangsUp: persona.hangsUp !== undefined }
  if (persona.answers) return { ...base, dial: 'answered' }
  if (!persona.failure) return { ...base, dial: 'noAnswer', cause: 'NO_ANSWER' }
  return { ...base, dial: dialOf[persona.failure.cause] ?? 'failed', cause: persona.failure.cause, sipStatus: persona.failure.sipStatus }
}

const dialOf: Readonly<Record<string, Expectation['dial']>> = {
  USER_BUSY: 'busy',
  CALL_REJECTED: 'rejected',
  UNALLOCATED_NUMBER: 'unreachable',
  NO_USER_RESPONSE: 'unreachable',
  NUMBER_CHANGED: 'unreachable',
  RECOVERY_ON_TIMER_EXPIRE: 'unreachable',
  NORMAL_TEMPORARY_FAILURE: 'failed',
  NETWORK_OUT_OF_ORDER: 'failed',
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  // One more stir: the low digits of FNV alone follow the last character too closely.
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) >>> 0
}
