import { expect, it } from 'vitest'
import { formatFlow, parseFlow, validate } from '../../flows/index'
import { fromTwilio } from './from-twilio'

const exported = {
  description: 'Reminder',
  initial_state: 'Trigger',
  flags: { allow_concurrent_calls: true },
  states: [
    {
      name: 'Trigger',
      type: 'trigger',
      transitions: [{ event: 'incomingMessage' }, { event: 'incomingRequest', next: 'call_1' }],
      properties: { offset: { x: 0, y: 0 } },
    },
    {
      name: 'call_1',
      type: 'make-outgoing-call-v2',
      transitions: [
        { event: 'answered', next: 'say hello' },
        { event: 'busy', next: 'sms_1' },
      ],
      properties: { offset: { x: 100, y: 200 } },
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
      transitions: [{ event: 'keypress', next: 'sms_1' }, { event: 'timeout' }],
      properties: { say: 'Press 1', number_of_digits: 1 },
    },
    { name: 'sms_1', type: 'send-message', transitions: [{ event: 'sent' }, { event: 'failed' }], properties: { body: '您好' } },
  ],
}

it('turns widgets with a counterpart into nodes, wired as they were, with their texts and places', () => {
  const read = fromTwilio(exported)
  expect(read?.flow.nodes.Trigger).toMatchObject({ type: 'campaign', on: { next: 'call_1' } })
  expect(read?.flow.nodes.call_1).toMatchObject({ type: 'dial', on: { answered: 'say-hello', busy: 'sms_1' } })
  expect(read?.flow.nodes['say-hello']?.config).toEqual({ text: { en: 'Hello {{ name }}' } })
  expect(read?.flow.nodes.sms_1?.config).toEqual({ text: { 'zh-CN': '您好' } })
  expect(read?.layout.nodes.call_1).toEqual({ x: 120, y: 240 })
})

it('keeps a widget without a counterpart, named and with its exits, so that it blocks publishing instead of vanishing', () => {
  const read = fromTwilio(exported)
  expect(read?.kept).toEqual(['ask_1'])
  const { flow } = parseFlow(formatFlow(read?.flow ?? { schemaVersion: 1, name: {}, nodes: {} }))
  if (!flow) throw new Error('It does not parse.')
  expect(flow.nodes.ask_1).toMatchObject({ type: 'twilio-gather-input-on-call', on: { keypress: 'sms_1' } })
  expect(validate(flow).filter((issue) => issue.severity === 'error' && issue.node === 'ask_1')).not.toEqual([])
})

it('leaves anything else alone', () => {
  expect(fromTwilio({ schemaVersion: 1, nodes: {} })).toBeNull()
  expect(fromTwilio(undefined)).toBeNull()
})
