import { describe, expect, it } from 'vitest'
import { frameAt, framesOf, litAt, nodeAt, type PathStep } from './frames'

const gate = { gate: 'identify', rule: 'cn.identify', source: 'x' }
let second = 0
function step(node: string, port: string | null, more: Partial<PathStep> = {}): PathStep {
  second += 1
  return {
    seq: second,
    part: 0,
    step: node,
    node,
    kind: 'play',
    port,
    outcome: null,
    at: new Date(Date.UTC(2026, 0, 1, 0, 0, second)),
    name: null,
    gateName: null,
    category: null,
    portName: null,
    inserted: null,
    detail: {},
    hasRecording: false,
    ...more,
  }
}
const path = [step('start', 'next'), step('call', 'answered'), step('call', null, { inserted: gate }), step('ask', '1'), step('ask', '2'), step('bye', null)]
const frames = framesOf(path)

describe('the frames of a replay', () => {
  it('light the way up to the frame and nothing behind it', () => {
    expect(litAt(frames, 3)).toEqual({
      start: 'passed',
      'start:next': 'passed',
      call: 'passed',
      'call:answered': 'passed',
      '>ask': 'passed',
      ask: 'now',
      'ask:1': 'passed',
    })
  })

  it('stand on the gate, before the node that it guards, while the gate is passed', () => {
    expect(litAt(frames, 2)['>ask']).toBe('now')
    expect(litAt(frames, 2).ask).toBeUndefined()
    expect(nodeAt(frames, 2)).toBe('ask')
  })

  it('find a node’s visits one after the other, and begin again behind the last', () => {
    expect(frameAt(frames, 'ask', 0)).toBe(3)
    expect(frameAt(frames, 'ask', 3)).toBe(4)
    expect(frameAt(frames, 'ask', 4)).toBe(3)
    expect(frameAt(frames, 'nowhere', 0)).toBeNull()
  })

  it('last as long as the step did, but never unseen and never for days', () => {
    const [, days, none] = framesOf([
      { ...path[0], at: new Date(0) } as PathStep,
      { ...path[1], at: new Date(2 * 86_400_000) } as PathStep,
      { ...path[2], at: new Date(2 * 86_400_000) } as PathStep,
    ])
    expect(days?.lastsMs).toBeLessThan(60_000)
    expect(days?.offsetMs).toBe(2 * 86_400_000)
    expect(none?.lastsMs).toBeGreaterThan(100)
    expect(framesOf([])).toEqual([])
  })
})
