import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createLiveCallControl, type LiveCallControlOptions } from '../live'
import { startSimulator } from '../simulator/server'
import type { InboundCall } from './inbound'

/** A control whose inbound calls can be waited for. */
function listening(url: string, more: Partial<LiveCallControlOptions> = {}) {
  const calls: InboundCall[] = []
  let tell: () => void = () => {}
  const control = createLiveCallControl({
    url,
    route: 'gateway:sim',
    name: 'fs1',
    onInbound: (call) => {
      calls.push(call)
      tell()
    },
    ...more,
  })
  const next = async (count: number): Promise<readonly InboundCall[]> => {
    while (calls.length < count)
      await new Promise<void>((resolve) => {
        tell = resolve
      })
    return calls
  }
  return { control, calls, next }
}

test('a call that comes in is told to every process; whoever attaches last drives it, the other is fenced', async () => {
  const simulator = await startSimulator({ speed: 20 })
  const first = listening(simulator.url)
  const second = listening(simulator.url)
  await first.control.ready(5000)
  await second.control.ready(5000)
  try {
    const call = simulator.owner.inbound('862166668888', '99910012301')
    expect(await first.next(1)).toEqual([{ call, number: '862166668888', callerId: '99910012301' }])
    expect(await second.next(1)).toEqual([{ call, number: '862166668888', callerId: '99910012301' }])
    expect(await first.control.attach(call, 'worker-1')).toMatchObject({ is: 'live', fence: 0, running: false })
    expect(await second.control.attach(call, 'worker-2')).toMatchObject({ is: 'live' })
    const collect = {
      files: [],
      stopKeys: '',
      digitsMin: 1,
      digitsMax: 1,
      finishKey: '',
      firstMs: 3000,
      interDigitMs: 2000,
      totalMs: 0,
      bargeIn: true,
      protectedMs: 0,
      typeAhead: false,
      secret: false,
    }
    expect(await second.control.collect(call, { attempt: 'in-1', seq: 1 }, collect)).toEqual({ is: 'keyed', digits: '1', finished: false })
    expect(await first.control.collect(call, { attempt: 'in-1', seq: 2 }, collect)).toEqual({ is: 'fault', code: 'switch.fenced' })
    expect(await second.control.hangup(call, { attempt: 'in-1', seq: 2 })).toEqual({ is: 'done' })
  } finally {
    await first.control.close()
    await second.control.close()
    await simulator.close()
  }
})

test('a call that came in while nobody listened is found at the next connect; one that has an owner is not', async () => {
  const simulator = await startSimulator({ speed: 20 })
  const waiting = simulator.owner.inbound('862166668888', '99910012300')
  const owned = simulator.owner.inbound('862166668888', '99910012300')
  simulator.owner.channels.get(owned)?.set('cw_owner', 'somebody')
  const { control, calls, next } = listening(simulator.url)
  try {
    await control.ready(5000)
    await next(1)
    // The look at all channels is over when a later question has its answer.
    await control.attach(randomUUID(), 'worker-1')
    expect(calls.map((call) => call.call)).toEqual([waiting])
  } finally {
    await control.close()
    await simulator.close()
  }
})
