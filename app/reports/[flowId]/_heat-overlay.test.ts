import { expect, it } from 'vitest'
import { type HeatWords, heatOverlay } from './_heat-overlay'

const words: HeatWords = {
  number: String,
  percent: (share) => `${Math.round(share * 100)}%`,
  node: (calls, share) => `${calls} came, ${share}`,
  port: (calls, share) => `${calls} left, ${share}`,
  lost: (calls, share) => `${calls} lost, ${share}`,
}

it('a node counts against all calls, an exit against those that came to its node, and a connection is as thick as its stream', () => {
  const overlay = heatOverlay(
    ['ask', 'never'],
    { calls: 200, running: 0, nodes: { ask: { calls: 100, lost: 10, ports: { '1': 75 } }, bye: { calls: 0, lost: 0, ports: {} } } },
    words,
  )
  expect(overlay.ask).toMatchObject({ text: '100 · 50%', share: 0.5, lost: { text: '10', title: '10 lost, 0.1' } })
  expect(overlay['ask:1']).toMatchObject({ text: '75 · 75%', share: 0.375 })
  expect(overlay.bye?.lost).toBeUndefined()
  expect(overlay.never).toMatchObject({ text: '0 · 0%', share: 0 })
})

it('no call at all lays nothing over the flow', () => {
  expect(heatOverlay(['ask'], { calls: 0, running: 0, nodes: {} }, words)).toEqual({})
})
