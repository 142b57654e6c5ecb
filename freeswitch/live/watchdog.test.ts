import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createLiveCallControl } from '../live'
import { startSimulator } from '../simulator/server'
import type { SimulatedSwitch } from '../simulator/switch'

/** Resolves with the cause when the call has ended by the switch's own book. */
function ended(owner: SimulatedSwitch, call: string): Promise<{ cause: string | undefined; by: string | undefined }> {
  return new Promise((resolve) => {
    const listener = (event: Record<string, string>): void => {
      if (event['Event-Name'] !== 'CHANNEL_DESTROY' || event['Unique-ID'] !== call) return
      owner.listeners.delete(listener)
      const { cause, by } = owner.ledger.calls.find(({ uuid }) => uuid === call) ?? {}
      resolve({ cause, by })
    }
    owner.listeners.add(listener)
  })
}

const request = (call: string) => ({ call, attempt: call, seq: 1, owner: 'w', number: '+99910012300', callerId: '99955500', ringMs: 5000, amd: 'off' as const })

test('a call whose workers are all dead ends by itself when its longest time is over', async () => {
  const simulator = await startSimulator({ speed: 50 })
  try {
    const control = createLiveCallControl({ url: simulator.url, route: 'gateway:sim', name: 'fs1' })
    await control.ready(5000)
    const call = randomUUID()
    expect(await control.dial({ ...request(call), maxCallMs: 30_000 })).toMatchObject({ is: 'answered' })
    const over = ended(simulator.owner, call)
    await control.close()
    expect(await over).toEqual({ cause: 'ALLOTTED_TIMEOUT', by: 'switch' })
    expect(simulator.owner.channels.size).toBe(0)
  } finally {
    await simulator.close()
  }
})

test('so does one whose answer the switch never saw, by its time in the park', async () => {
  const simulator = await startSimulator({ speed: 50 })
  try {
    const control = createLiveCallControl({ url: simulator.url, route: 'gateway:sim', name: 'fs1' })
    await control.ready(5000)
    const call = randomUUID()
    const parked = control.dial({ ...request(call), maxCallMs: 30_000 })
    const created = simulator.owner
    // The first of the two watchdogs is taken away: the second has to do.
    const listener = (event: Record<string, string>): void => {
      if (event['Event-Name'] === 'CHANNEL_CREATE') created.channels.get(event['Unique-ID'] ?? '')?.set('execute_on_answer', undefined)
    }
    created.listeners.add(listener)
    expect(await parked).toMatchObject({ is: 'answered' })
    created.listeners.delete(listener)
    const over = ended(created, call)
    await control.close()
    expect(await over).toEqual({ cause: 'ALLOTTED_TIMEOUT', by: 'switch' })
  } finally {
    await simulator.close()
  }
})

test('a call that came in ends by what its dialplan set, and sooner by what its flow allows', async () => {
  const simulator = await startSimulator({ speed: 5_000 })
  const slower = await startSimulator({ speed: 50 })
  try {
    const alone = simulator.owner.inbound('862166668800', '99910012300')
    expect(await ended(simulator.owner, alone)).toEqual({ cause: 'ALLOTTED_TIMEOUT', by: 'switch' })
    const control = createLiveCallControl({ url: slower.url, route: 'gateway:sim', name: 'fs1' })
    await control.ready(5000)
    const call = slower.owner.inbound('862166668800', '99910012300')
    expect(await control.limit(call, 20_000)).toBe(true)
    const over = ended(slower.owner, call)
    await control.close()
    expect(await over).toEqual({ cause: 'ALLOTTED_TIMEOUT', by: 'switch' })
  } finally {
    await simulator.close()
    await slower.close()
  }
})

test('the leg of an agent whom nobody came to join ends by itself', async () => {
  const simulator = await startSimulator({ speed: 50 })
  try {
    const control = createLiveCallControl({ url: simulator.url, route: 'gateway:sim', name: 'fs1' })
    await control.ready(5000)
    const call = randomUUID()
    await control.dial({ ...request(call), maxCallMs: 600_000 })
    const leg = new Promise<string>((resolve) => {
      const listener = (event: Record<string, string>): void => {
        if (event['Event-Name'] !== 'CHANNEL_ANSWER' || event['Unique-ID'] === call) return
        simulator.owner.listeners.delete(listener)
        resolve(event['Unique-ID'] ?? '')
      }
      simulator.owner.listeners.add(listener)
    })
    const to = { kind: 'queue', name: 'q' } as const
    void control.bridge(call, { attempt: call, seq: 2 }, { to, targets: ['agent1'], whisper: [], hold: [], ringMs: 20_000, strategy: 'all' })
    const agent = await leg
    const over = ended(simulator.owner, agent)
    await control.close()
    expect(await over).toEqual({ cause: 'ALLOTTED_TIMEOUT', by: 'switch' })
  } finally {
    await simulator.close()
  }
})
