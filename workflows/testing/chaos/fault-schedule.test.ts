import { describe, expect, it } from 'vitest'
import { faultName, harms, moments } from './fault'
import { faultSchedule } from './fault-schedule'

const names = (seed: string, count: number) => faultSchedule(seed, count).map(faultName)

describe('a schedule of faults', () => {
  it('is the same for the same seed and another for another', () => {
    expect(names('a', 60)).toEqual(names('a', 60))
    expect(names('a', 60)).not.toEqual(names('b', 60))
    expect(names('a', 60).slice(0, 20)).toEqual(names('a', 20))
  })

  it('brings every harm before any comes again, and in four rounds every harm at every moment', () => {
    const kinds = (from: number, to: number) =>
      new Set(
        faultSchedule('a', to)
          .slice(from)
          .map(({ kind, target }) => `${kind} ${target}`),
      )
    expect(kinds(0, harms.length).size).toBe(harms.length)
    expect(kinds(harms.length, 2 * harms.length).size).toBe(harms.length)
    const met = faultSchedule('a', 4 * harms.length).map(({ kind, target, moment }) => `${kind} ${target} ${moment}`)
    expect(new Set(met).size).toBe(harms.length * moments.length)
  })
})
