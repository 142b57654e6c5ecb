import { randomUUID } from 'node:crypto'
import { createLiveCallControl, type LiveCallControl } from '../../live'
import { type RunningSimulator, startSimulator } from '../../simulator/server'
import type { DialResult } from '../../call-control'

export interface TwoWorkers {
  readonly simulator: RunningSimulator
  readonly first: LiveCallControl
  readonly second: LiveCallControl
  readonly call: string
  /** One more. */
  readonly worker: () => Promise<LiveCallControl>
  /** The first dials, under the name `first`. */
  readonly dial: (number: string) => Promise<DialResult>
  /** The next event of which this is true; asked for before it can come. */
  readonly sees: (isIt: (event: Readonly<Record<string, string>>) => boolean) => Promise<void>
  readonly close: () => Promise<void>
}

/** A simulator with two workers at it, of which the second takes over what the first began. */
export async function twoWorkers(): Promise<TwoWorkers> {
  const simulator = await startSimulator({ speed: 5, password: 'test' })
  const worker = async () => {
    const control = createLiveCallControl({ url: simulator.url, route: 'gateway:sim', name: 'fs1' })
    if (!(await control.ready(5000))) throw new Error('the simulator does not answer')
    return control
  }
  const [first, second] = await Promise.all([worker(), worker()])
  const call = randomUUID()
  return {
    simulator,
    first,
    second,
    call,
    worker,
    dial: (number) => first.dial({ call, attempt: call, seq: 1, owner: 'first', number, callerId: '99955500', ringMs: 5000, maxCallMs: 600_000, amd: 'off' }),
    sees: (isIt) =>
      new Promise((resolve) => {
        const listener = (event: Record<string, string>): void => {
          if (!isIt(event)) return
          simulator.owner.listeners.delete(listener)
          resolve()
        }
        simulator.owner.listeners.add(listener)
      }),
    close: async () => {
      await Promise.all([first.close(), second.close()])
      await simulator.close()
    },
  }
}
