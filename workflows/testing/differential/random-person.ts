import * as fc from 'fast-check'
import type { Persona } from '../../../freeswitch/simulator/personas'

const keys = fc.constantFrom('1', '2', '', '5', '9', '0', '1#', '20270101', '#', '*1', '*', '123456#', '13800138000#', '42')
const words = fc.constantFrom('', '预约', 'book', '是的', '嗯', '转人工', 'I would like to book a lesson')
const failures = [
  { cause: 'USER_BUSY', sipStatus: 486 },
  { cause: 'CALL_REJECTED', sipStatus: 603 },
  { cause: 'UNALLOCATED_NUMBER', sipStatus: 404 },
  { cause: 'NETWORK_OUT_OF_ORDER', sipStatus: 502 },
] as const

/** Somebody to be called on the simulated switch: what they key and say in turn, where they hang up, why they do not answer. */
export const randomPerson: fc.Arbitrary<Persona> = fc
  .record({
    keys: fc.array(keys, { minLength: 1, maxLength: 8 }),
    says: fc.array(words, { minLength: 1, maxLength: 4 }),
    hangsUp: rarely(3, fc.record({ at: fc.constantFrom('prompt', 'collect'), nth: fc.integer({ min: 1, max: 8 }), afterMs: fc.constant(400) })),
    failure: rarely(8, fc.constantFrom(...failures)),
    waitsForPrompt: fc.boolean(),
  })
  .map(({ keys: pressed, says, hangsUp, failure, waitsForPrompt }) => ({
    name: 'random',
    ringMs: 500,
    answers: failure === undefined,
    // The last ones are repeated for ever.
    keys: [...pressed, ''],
    // Their book tells one entry per question; what a hand that goes on brings into the next one stands in no script.
    stopsKeying: true as const,
    says: [...says, ''],
    ...(hangsUp && { hangsUp }),
    ...(failure && { failure }),
    ...(waitsForPrompt && { keyAfter: { from: 'promptEnd', ms: 300 } as const }),
  }))

/** Once in so many times. */
function rarely<Value>(times: number, value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.tuple(fc.nat(times - 1), value).map(([pick, chosen]) => (pick === 1 ? chosen : undefined))
}
