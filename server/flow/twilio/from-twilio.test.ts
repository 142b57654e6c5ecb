import { expect, it } from 'vitest'
import { formatFlow, parseFlow, validate } from '../../../flows/index'
import { fromTwilio } from './from-twilio'

const at = (x: number, y: number) => ({ offset: { x, y } })
const exported = {
  description: 'Reminder',
  initial_state: 'Trigger',
  flags: { allow_concurrent_calls: true },
  states: [
    { name: 'Trigger', type: 'trigger', transitions: [{ event: 'incomingMessage' }, { event: 'incomingRequest', next: 'call_1' }], properties: at(0, 0) },
    {
      name: 'call_1',
      type: 'make-outgoing-call-v2',
      transitions: [
        { event: 'answered', next: 'say hello' },
        { event: 'busy', next: 'sms_1' },
      ],
      properties: at(100, 200),
    },
    {
      name: 'say hello',
      type: 'say-play',
      transitions: [{ event: 'audioComplete', next: 'ask_1' }],
      properties: { say: 'Hello {{flow.data.name}}', offset: { x: 0, y: 400 } },
    },
    {
      name: 'ask_1',
      type: 'gather-input-on-call',
      transitions: [{ event: 'keypress', next: 'split_1' }, { event: 'speech' }, { event: 'timeout', next: 'sms_1' }],
      properties: { say: 'Press 1 or 2', number_of_digits: 1, timeout: 7, loop: 2 },
    },
    {
      name: 'split_1',
      type: 'split-based-on',
      transitions: [
        { event: 'noMatch', next: 'sms_1' },
        { event: 'match', next: 'code', conditions: [{ type: 'equal_to', value: '1', friendly_name: 'Yes', arguments: ['{{widgets.ask_1.Digits}}'] }] },
        { event: 'match', next: 'queue', conditions: [{ type: 'equal_to', value: '2', arguments: ['{{widgets.ask_1.Digits}}'] }] },
      ],
      properties: { input: '{{widgets.ask_1.Digits}}' },
    },
    {
      name: 'code',
      type: 'gather-input-on-call',
      transitions: [{ event: 'keypress', next: 'split_2' }],
      properties: { say: 'Key in your code', number_of_digits: 4, finish_on_key: '#' },
    },
    {
      name: 'split_2',
      type: 'split-based-on',
      transitions: [
        { event: 'match', next: 'sms_1', conditions: [{ type: 'equal_to', value: '4711' }] },
        { event: 'noMatch', next: 'vars' },
      ],
      properties: { input: '{{widgets.code.Digits}}' },
    },
    {
      name: 'vars',
      type: 'set-variables',
      transitions: [{ event: 'next', next: 'odd' }],
      properties: {
        variables: [
          { key: 'tier', value: 'gold' },
          { key: 'who', value: '{{flow.data.name}}' },
        ],
      },
    },
    {
      name: 'odd',
      type: 'split-based-on',
      transitions: [{ event: 'match', next: 'sms_1', conditions: [{ type: 'regex', value: '^a' }] }],
      properties: { input: '{{flow.data.name}}' },
    },
    {
      name: 'queue',
      type: 'connect-call-to',
      transitions: [
        { event: 'callCompleted', next: 'sms_1' },
        { event: 'hangup', next: 'sms_1' },
      ],
      properties: { to: '+15550100' },
    },
    { name: 'sms_1', type: 'send-message', transitions: [{ event: 'sent' }, { event: 'failed' }], properties: { body: '您好' } },
  ],
}

function read() {
  const found = fromTwilio(exported)
  if (!found) throw new Error('It is a Twilio file.')
  return found
}

it('turns widgets with a counterpart into nodes, wired as they were, with their texts and languages', () => {
  const { flow } = read()
  expect(flow.nodes.Trigger).toMatchObject({ type: 'campaign', config: { locales: ['zh-CN', 'en'] }, on: { next: 'call_1' } })
  expect(flow.nodes.call_1).toMatchObject({ type: 'dial', on: { answered: 'say-hello', busy: 'sms_1' } })
  expect(flow.nodes['say-hello']?.config).toEqual({ text: { en: 'Hello {{ name }}' } })
  expect(flow.nodes.sms_1?.config).toEqual({ text: { 'zh-CN': '您好' } })
})

it('joins a question for one key and the split on it into a menu', () => {
  const { flow, widgets } = read()
  expect(flow.nodes.ask_1).toMatchObject({
    type: 'menu',
    config: { prompt: { en: 'Press 1 or 2' }, firstMs: 7_000, tries: 2, keys: [{ key: '1', label: { en: 'Yes' } }, { key: '2' }] },
    on: { '1': 'code', '2': 'queue', noInput: 'sms_1', noMatch: 'sms_1' },
  })
  expect(flow.nodes.split_1).toBeUndefined()
  expect(widgets.find(({ name }) => name === 'split_1')).toMatchObject({ type: 'menu', lost: [] })
})

it('reads longer input, splits on it, variables and what only a person can finish', () => {
  const { flow, widgets } = read()
  expect(flow.nodes.code).toMatchObject({ type: 'gather', config: { digitsMax: 4, finishKey: '#', mode: 'digits' }, on: { collected: 'split_2' } })
  expect(flow.nodes.split_2).toMatchObject({
    type: 'branch',
    config: { cases: [{ when: { op: 'equals', left: 'code.value', right: '4711' } }] },
    on: { 'case-1': 'sms_1', else: 'vars' },
  })
  expect(flow.nodes.vars?.config).toEqual({
    values: [
      { name: 'tier', type: 'text', expression: '"gold"' },
      { name: 'who', type: 'text', expression: 'name' },
    ],
  })
  expect(widgets.find(({ name }) => name === 'queue')).toMatchObject({ type: 'transfer', lost: ['hangup'], todo: { en: expect.stringMatching(/choose/) } })
  // The number of somebody else's agent is not carried into a flow that will be published.
  expect(JSON.stringify(flow)).not.toContain('5550100')
})

it('keeps a widget without a counterpart, named and with its exits, so that it blocks publishing instead of vanishing', () => {
  const found = read()
  expect(found.widgets.filter(({ type }) => type === undefined).map(({ name }) => name)).toEqual(['odd'])
  const { flow } = parseFlow(formatFlow(found.flow))
  if (!flow) throw new Error('It does not parse.')
  expect(flow.nodes.odd).toMatchObject({ type: 'twilio-split-based-on', on: { match: 'sms_1' } })
  const errors = validate(flow).filter((issue) => issue.severity === 'error')
  expect(errors.filter(({ node }) => node === 'odd')).not.toEqual([])
  // Whatever else was read has a form that its node type accepts.
  expect(errors.filter(({ code }) => ['wrong-form', 'unknown-field', 'not-a-choice'].includes(code))).toEqual([])
})

it('keeps two widgets apart whose names read alike', () => {
  const say = (name: string, text: string) => ({ name, type: 'say-play', transitions: [], properties: { say: text } })
  const found = fromTwilio({ initial_state: 'a b', states: [say('a b', 'one'), say('a-b', 'two'), say('a.b', 'three')] })
  expect(Object.values(found?.flow.nodes ?? {}).map(({ config }) => config)).toEqual([
    { text: { en: 'one' } },
    { text: { en: 'two' } },
    { text: { en: 'three' } },
  ])
})

it('leaves anything else alone', () => {
  expect(fromTwilio({ schemaVersion: 1, nodes: {} })).toBeNull()
  expect(fromTwilio(undefined)).toBeNull()
})
