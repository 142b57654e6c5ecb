import { describe, expect, it } from 'vitest'
import { canonicalZone, isZone, localMs, localToUtcMs, segmentAt, zonesWithin } from './zone'

const utc = Date.parse

describe('zones', () => {
  it('tells the first moment of a local time, also where the clocks jump over it or show it twice', () => {
    expect(localToUtcMs('Asia/Shanghai', utc('2026-11-24T00:00:00Z'))).toBe(utc('2026-11-23T16:00:00Z'))
    expect(localToUtcMs('Africa/Cairo', utc('2026-04-24T00:00:00Z')), 'midnight is jumped over').toBe(utc('2026-04-23T22:00:00Z'))
    expect(localToUtcMs('America/New_York', utc('2026-11-01T01:30:00Z')), 'half past one comes twice').toBe(utc('2026-11-01T05:30:00Z'))
  })

  it('finds the clock changes to the millisecond', () => {
    const change = utc('2026-03-08T07:00:00Z')
    expect(segmentAt('America/New_York', change - 1)).toMatchObject({ toMs: change, offsetMs: -5 * 3_600_000 })
    expect(segmentAt('America/New_York', change)).toMatchObject({ fromMs: change, offsetMs: -4 * 3_600_000 })
    expect(localMs('Australia/Lord_Howe', utc('2026-07-01T00:00:00Z'))).toBe(utc('2026-07-01T10:30:00Z'))
  })

  it('knows a zone by its other names and refuses what is none', () => {
    expect(canonicalZone('US/Eastern')).toBe('America/New_York')
    expect(isZone('Mars/Olympus')).toBe(false)
    expect(() => localMs('Mars/Olympus', 0)).toThrow(RangeError)
  })

  it('keeps a rule for one state to the zones of that state, while it may be there', () => {
    expect(zonesWithin(['America/Chicago'], ['America/New_York', 'US/Central'])).toEqual(['US/Central'])
    expect(zonesWithin(['America/Chicago'], ['America/New_York'])).toEqual(['America/New_York'])
  })
})
