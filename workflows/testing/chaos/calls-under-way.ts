import { vi } from 'vitest'
import type { DemoPerson } from '../../../prisma/seed/demo-people'
import { startCampaign } from '../../../server/campaign/start-campaign'
import { Problem } from '../../../server/errors/problem'
import { createCallingCampaign, peopleOf } from '../create-calling-campaign'
import type { ChaosStack } from './chaos-stack'

export const linesMax = 12
/** Of a caller number: few enough that both are met. */
export const callerIdLimits = { gapMs: 30_000, dailyMax: 4 } as const

/** By the last two digits of a number: presses 1; silent first; waits for the prompt; hangs up in it; busy. */
const endings = ['01', '13', '62', '01', '41', '01', '20', '13', '01', '62'] as const
const patience = { timeout: 120_000, interval: 200 }

/** One more campaign among the people of block `wave`, started. Parts of the stack may be coming up meanwhile. */
export async function startWave(stack: ChaosStack, wave: number, count: number): Promise<number> {
  const people: DemoPerson[] = endings.flatMap((ending, index) => {
    const share = endings.slice(0, index).filter((other) => other === ending).length
    const size = Math.floor((count + endings.length - 1 - index) / endings.length)
    // The first digit after the block tells apart those with the same ending.
    return peopleOf(ending, size, `${500 + wave}${share}`)
  })
  const campaign = await vi.waitFor(
    () =>
      createCallingCampaign(stack, {
        example: 'appointment',
        pool: 'school',
        people,
        callsPerSecond: 3,
        linesMax,
        callerIds: Math.max(2, Math.ceil(people.length / 2)),
        callerIdLimits,
      }),
    patience,
  )
  await vi.waitFor(
    () =>
      startCampaign({ db: stack.db, temporal: stack.temporal, switch: 'simulator' }, campaign).catch((error: unknown) => {
        // The first try got through although its answer did not.
        if (!(error instanceof Problem && error.code === 'campaign-state')) throw error
      }),
    patience,
  )
  return people.length
}

/** Contacts of all campaigns that are not in a final state. */
export async function contactsLeft(stack: ChaosStack): Promise<number> {
  const [row] = await stack.sql.query<{ left: number }>(`SELECT count(*)::int AS left FROM campaign_contact WHERE state <> 'done'`)
  return row?.left ?? 0
}
