import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

it('is not spoken twice: what the author placed in time is not added again', () => {
  const { said, plan } = runNode('announce', { what: 'optOut', text: { 'zh-CN': '退订按 9。', en: 'Press 9 and we stop.' } })
  expect(said.filter((text) => text.includes('9'))).toEqual(['Press 9 and we stop.'])
  expect(Object.values(plan.steps).filter(({ inserted }) => inserted?.gate === 'identify').length).toBeGreaterThan(0)
})

it('that does not say what it must is refused', () => {
  expect(() => runNode('announce', { what: 'optOut', text: { 'zh-CN': '你好', en: 'Hello' } })).toThrow('plan-unproved')
})
