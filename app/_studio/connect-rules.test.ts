import { expect, it } from 'vitest'
import { nodeDefinitions, validate } from '../../flows/index'
import { whyNot } from './connect-rules'
import { fitting } from './fitting'
import { sampleDraft } from './testing/sample-draft'
import { definitions } from './definitions'

const rules = { definitions, check: validate }
const { flow } = sampleDraft

it('lets through what fits', () => {
  expect(whyNot(flow, { node: 'ask', port: 'noInput', to: 'thanks' }, rules)).toBeNull()
})

it('says why a node cannot lead to itself, to the beginning, or speak before anybody has answered', () => {
  expect(whyNot(flow, { node: 'thanks', port: 'next', to: 'thanks' }, rules)?.en).toMatch(/itself/)
  expect(whyNot(flow, { node: 'thanks', port: 'next', to: 'start' }, rules)?.en).toMatch(/begins/)
  expect(whyNot(flow, { node: 'call', port: 'busy', to: 'thanks' }, rules)?.['zh-CN']).toBeTruthy()
})

it('offers behind a failed dial only what needs nobody on the line', () => {
  const types = fitting(flow, { node: 'call', port: 'busy' }, { ...rules, catalogue: nodeDefinitions }).map((definition) => definition.type)
  expect(types).toContain('sms')
  expect(types).not.toContain('say')
  expect(types).not.toContain('campaign')
})
