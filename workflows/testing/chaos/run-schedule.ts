import { setTimeout as pause } from 'node:timers/promises'
import { contactsLeft, startWave } from './calls-under-way'
import type { ChaosStack } from './chaos-stack'
import { type Fault, faultName } from './fault'
import { holdMessages } from './hold-messages'
import { inflict } from './inflict'
import { type MomentOfCall, watchMoments } from './moment-watch'
import { seeded } from './seeded'

export interface Schedule {
  readonly seed: string
  readonly faults: readonly Fault[]
  /** At least so many people are called. */
  readonly calls: number
  log(line: string): void
}

/** Faults that share the calls of one campaign. */
const faultsPerWave = 3
const lookEveryMs = 500

/** Inflicts one fault after the other, each when a call comes to its moment; returns how many people are called. */
export async function runSchedule(stack: ChaosStack, { seed, faults, calls, log }: Schedule): Promise<number> {
  const random = seeded(`${seed} at work`)
  const watch = watchMoments(stack.eslUrl)
  const startMs = Date.now()
  let called = 0
  let waves = 0
  const wave = async (count: number) => {
    called += await startWave(stack, waves++, count)
  }
  const share = Math.min(calls, Math.ceil((calls * faultsPerWave) / faults.length))
  try {
    for (const [index, fault] of faults.entries()) {
      if (index % faultsPerWave === 0) await wave(share)
      const { moment, release } = await momentOf(stack, fault, watch, () => wave(share))
      const atMs = Date.now() - startMs
      const harm = inflict(stack, fault, moment, random)
      // The harm has begun; whoever stood before the outbox goes on into it.
      await release()
      await harm
      log(
        `${index + 1}/${faults.length} at ${(atMs / 1000).toFixed(1)} s: ${faultName(fault)} (call ${moment.call || '-'}), over after ${Date.now() - startMs - atMs} ms`,
      )
    }
    if (called < calls) await wave(calls - called)
    return called
  } finally {
    watch.close()
  }
}

interface Met {
  readonly moment: MomentOfCall
  release(): Promise<void>
}

/** Where the calls run out before the moment comes, more people are called. */
async function momentOf(stack: ChaosStack, fault: Fault, watch: ReturnType<typeof watchMoments>, more: () => Promise<void>): Promise<Met> {
  const met: Promise<Met> =
    fault.moment === 'midMessage'
      ? holdMessages(stack.databaseUrl).then(({ workerPid, release }) => ({ moment: { call: '', workerPid }, release }))
      : watch.next(fault.moment).then((moment) => ({ moment, release: async () => undefined }))
  for (;;) {
    const first = await Promise.race([met, pause(lookEveryMs, 'look' as const)])
    if (first !== 'look') return first
    if ((await contactsLeft(stack).catch(() => 1)) === 0) await more()
  }
}
