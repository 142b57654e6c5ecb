import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Exchange } from './exchange'
import { type Gateway, gatewaysFor } from './gateway'
import { Pacer } from './pacer'

const gateway = (name: string, prefixes: string[], priority = 1, more: Partial<Gateway> = {}): Gateway => ({
  name,
  prefixes,
  priority,
  callsPerSecond: 10,
  lines: 100,
  ...more,
})
const names = (number: string, gateways: readonly Gateway[]): string[] => gatewaysFor(number, gateways).map((one) => one.name)

describe('routes', () => {
  const all = [gateway('world', ['']), gateway('cn', ['86']), gateway('cnBackup', ['86'], 2), gateway('shanghai', ['8621'])]
  test('the longest prefix goes first, then priority; others stand behind as ways out', () => {
    expect(names('+862166668888', all)).toEqual(['shanghai', 'cn', 'cnBackup', 'world'])
    expect(names('+8613800000000', all)).toEqual(['cn', 'cnBackup', 'world'])
    expect(names('4915112345', all)).toEqual(['world'])
  })
  test('a number that no gateway takes has no route', () => {
    expect(new Exchange([gateway('cn', ['86'])]).acquire('+4915112345', 0)).toEqual({ is: 'noRoute' })
  })
})

describe('pacer', () => {
  test('whatever the order of asking, no second holds more calls than allowed and no moment more than the lines', () => {
    void fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()), { maxLength: 400 }),
        (rate, lines, asks) => {
          const pacer = new Pacer(rate, lines)
          const went: number[] = []
          let nowMs = 0
          for (const [stepMs, hangsUp] of asks) {
            nowMs += stepMs
            if (hangsUp) pacer.release()
            if (pacer.take(nowMs).is === 'go') went.push(nowMs)
            expect(pacer.busy).toBeLessThanOrEqual(lines)
          }
          for (const from of went) expect(went.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(rate)
        },
      ),
      { numRuns: 500 },
    )
  })
  test('whoever has to wait is told how long, and then goes', () => {
    const pacer = new Pacer(10, 5)
    expect(pacer.take(1000)).toEqual({ is: 'go' })
    expect(pacer.take(1040)).toEqual({ is: 'wait', ms: 60 })
    expect(pacer.take(1100)).toEqual({ is: 'go' })
  })
})

describe('a gateway that fails by itself', () => {
  const two = (): Exchange => new Exchange([gateway('first', ['86'], 1), gateway('second', ['86'], 2)])
  test('rests after five failures in a row; the next one takes over, and it comes back', () => {
    const exchange = two()
    for (let n = 0; n < 5; n++) {
      expect(exchange.acquire('8613800000000', n * 1000)).toEqual({ is: 'go', gateway: 'first' })
      exchange.report('first', { is: 'failed', cause: 'NORMAL_TEMPORARY_FAILURE' }, n * 1000)
    }
    expect(exchange.resting(5000)).toEqual(['first'])
    expect(exchange.acquire('8613800000000', 5000)).toEqual({ is: 'go', gateway: 'second' })
    expect(exchange.acquire('8613800000000', 40_000)).toEqual({ is: 'go', gateway: 'first' })
  })
  test('busy and unanswered callees do not count against it', () => {
    const exchange = two()
    for (let n = 0; n < 20; n++) exchange.report('first', { is: 'busy', cause: 'USER_BUSY' }, n)
    expect(exchange.resting(100)).toEqual([])
  })
})
