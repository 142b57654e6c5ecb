import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { callerIdLimits, contactsLeft, linesMax } from './testing/chaos/calls-under-way'
import { type ChaosStack, startChaosStack } from './testing/chaos/chaos-stack'
import { violations } from './testing/chaos/chaos-invariants'
import { faultName } from './testing/chaos/fault'
import { faultSchedule } from './testing/chaos/fault-schedule'
import { fates } from './testing/chaos/fates'
import { runSchedule } from './testing/chaos/run-schedule'
import { readSwitchBook } from './testing/chaos/switch-book'

// More by e.g. CALLWEAVE_CHAOS_CALLS=500 CALLWEAVE_CHAOS_FAULTS=57 CALLWEAVE_CHAOS_SEED=another.
const calls = Number(process.env.CALLWEAVE_CHAOS_CALLS ?? 24)
const seed = process.env.CALLWEAVE_CHAOS_SEED ?? 'callweave'
const faults = faultSchedule(seed, Number(process.env.CALLWEAVE_CHAOS_FAULTS ?? 8))
const log = (line: string) => console.log(`[chaos] ${line}`)

// Processes and what came of them are found in /proc.
describe.skipIf(!existsSync('/proc/self/stat'))('calls among faults', () => {
  let stack: ChaosStack
  beforeAll(async () => {
    stack = await startChaosStack({ speed: 2 })
  }, 300_000)
  afterAll(() => stack?.close(), 60_000)

  it('are dialled once each and end with a name, whatever is killed, frozen, cut or started twice', { timeout: 300_000 + faults.length * 60_000 }, async () => {
    log(`seed ${seed}, ${calls} calls, ${faults.length} faults:`)
    for (const [index, fault] of faults.entries()) log(`  ${index + 1} ${faultName(fault)}`)
    const called = await runSchedule(stack, { seed, faults, calls, log })
    await vi.waitFor(async () => expect(await contactsLeft(stack)).toBe(0), { timeout: 300_000, interval: 500 })
    // A call may outlast its contact by the moment that a hangup takes.
    await vi.waitFor(() => expect(readSwitchBook(stack.bookPath).filter(({ endedMs }) => endedMs === undefined)).toEqual([]), {
      timeout: 30_000,
      interval: 500,
    })

    const book = readSwitchBook(stack.bookPath)
    const evidence = {
      book,
      attempts: await stack.db.attempt.findMany(),
      contacts: await stack.db.campaignContact.findMany(),
      messages: await stack.db.message.findMany(),
      notes: await stack.db.contactNote.findMany(),
      linesMax,
      ...callerIdLimits,
    }
    log(`${called} people, ${book.length} originates; ${fates(evidence)}`)
    expect(evidence.contacts).toHaveLength(called)
    expect(called).toBeGreaterThanOrEqual(calls)
    expect(violations(evidence)).toEqual([])
  })
})
