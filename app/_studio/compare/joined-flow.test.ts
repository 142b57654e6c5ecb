import { produce } from 'immer'
import { expect, it } from 'vitest'
import { sampleDraft } from '../testing/sample-draft'
import { joinedFlow } from './joined-flow'

it('shows what is gone at its old place, and marks contents and connections apart', () => {
  const after = produce(sampleDraft, (draft) => {
    delete draft.flow.nodes.thanks
    draft.flow.nodes.more = { type: 'sms', on: { sent: 'bye' } }
    if (draft.flow.nodes.ask) draft.flow.nodes.ask.on = { '1': 'more', noInput: 'bye' }
    if (draft.flow.nodes.bye) draft.flow.nodes.bye.label = { en: 'The end' }
    draft.layout.nodes.call = { x: 900, y: 900 }
  })
  const { flow, layout, marks } = joinedFlow(sampleDraft, after)
  expect(marks).toEqual({
    thanks: 'removed',
    'thanks:next': 'removed',
    more: 'added',
    'more:sent': 'added',
    'ask:1': 'changed',
    'ask:noMatch': 'removed',
    bye: 'changed',
  })
  expect(layout.nodes.thanks).toEqual(sampleDraft.layout.nodes.thanks)
  expect(flow.nodes.ask?.on).toEqual({ '1': 'more', noInput: 'bye', noMatch: 'bye' })
})

it('calls nothing changed that was only moved', () => {
  const after = produce(sampleDraft, (draft) => {
    draft.layout.nodes.call = { x: 900, y: 900 }
  })
  expect(joinedFlow(sampleDraft, after).marks).toEqual({})
})
