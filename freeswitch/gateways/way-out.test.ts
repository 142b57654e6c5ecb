import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DialRequest } from '../call-control'
import { createLiveCallControl } from '../live'
import { type RunningSimulator, startSimulator } from '../simulator/server'
import type { Gateway } from './gateway'

let simulator: RunningSimulator
beforeAll(async () => {
  simulator = await startSimulator({ speed: 20, gateways: ['near', 'far'] })
})
afterAll(() => simulator.close())

const gateway = (name: string, prefixes: string[], more: Partial<Gateway> = {}): Gateway => ({
  name,
  prefixes,
  priority: 1,
  callsPerSecond: 100,
  lines: 10,
  ...more,
})
const request = (number: string): DialRequest => ({
  call: randomUUID(),
  attempt: 'at-1',
  seq: 1,
  owner: 'w',
  number,
  callerId: '99955500',
  ringMs: 5000,
  maxCallMs: 60_000,
  amd: 'off',
})

async function withGateways(gateways: readonly Gateway[], run: (control: ReturnType<typeof createLiveCallControl>) => Promise<void>): Promise<void> {
  const control = createLiveCallControl({ url: simulator.url, route: 'gateway:near', name: 'fs1', gateways })
  await control.ready(5000)
  try {
    await run(control)
  } finally {
    await control.close()
  }
}

test('a number without a gateway is not dialled', async () => {
  await withGateways([gateway('near', ['86'])], async (control) => {
    expect(await control.dial(request('+99910012300'))).toEqual({ is: 'failed', cause: 'CALLWEAVE_NO_ROUTE' })
  })
})

test('a gateway that the switch does not know fails the dial; after five of them the next one is taken, each dial sent once', async () => {
  await withGateways([gateway('missing', ['999'], { priority: 1 }), gateway('far', ['999'], { priority: 2 })], async (control) => {
    for (let n = 0; n < 5; n++) expect(await control.dial(request('+99910012300'))).toEqual({ is: 'failed', cause: 'INVALID_GATEWAY' })
    const dialled = request('+99910012300')
    expect(await control.dial(dialled)).toMatchObject({ is: 'answered' })
    expect(simulator.owner.ledger.calls.filter((call) => call.uuid === dialled.call)).toHaveLength(1)
  })
})

test('a line is free again when its call ended', async () => {
  await withGateways([gateway('near', ['999'], { lines: 1 })], async (control) => {
    const first = request('+99910012300')
    expect(await control.dial(first)).toMatchObject({ is: 'answered' })
    const second = control.dial(request('+99910012301'))
    await control.hangup(first.call, { attempt: 'at-1', seq: 2 })
    expect(await second).toMatchObject({ is: 'answered' })
  })
})
