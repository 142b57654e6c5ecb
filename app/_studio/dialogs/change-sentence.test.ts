import { expect, it } from 'vitest'
import { produce } from 'immer'
import { diffFlows } from '../../../flows/index'
import { definitions } from '../definitions'
import { setLabel } from '../document/set-label'
import { nodeName, portName } from '../names'
import { sampleDraft } from '../testing/sample-draft'
import { changeSentence } from './change-sentence'

const { flow } = sampleDraft
const sentence = (after: typeof sampleDraft, locale: 'zh-CN' | 'en') =>
  diffFlows(flow, after.flow)
    .map((change) => changeSentence(change, after.flow, definitions, locale))
    .join('\n')

it.each(['zh-CN', 'en'] as const)('a change names its node as the card does, and leaves quoted words alone (%s)', (locale) => {
  const after = produce(sampleDraft, (draft) => setLabel(draft, 'ask', locale, 'ask'))
  const said = sentence(
    produce(after, (draft) => setLabel(draft, 'ask', locale, 'Ask them')),
    locale,
  )
  expect(said).toContain('“Ask them”')
  expect(said).not.toContain('“ask”')
})

it.each(['zh-CN', 'en'] as const)('an exit is named, and so is what it leads to (%s)', (locale) => {
  const after = produce(sampleDraft, (draft) => {
    const { call } = draft.flow.nodes
    if (call?.on) (call.on as Record<string, string>).answered = 'call'
  })
  const said = sentence(after, locale)
  for (const name of [nodeName(flow, definitions, locale, 'call'), portName(flow, definitions, locale, { node: 'call', port: 'answered' }).port])
    expect(said).toContain(`“${name}”`)
  expect(said).not.toMatch(/“(call|answered|ask)”/)
})
