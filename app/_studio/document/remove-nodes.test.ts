import { produce } from 'immer'
import { expect, it } from 'vitest'
import { sampleDraft } from '../testing/sample-draft'
import { removeNodes } from './remove-nodes'

it('a removed node with one way out hands it to those who came in', () => {
  const after = produce(sampleDraft, (draft) => removeNodes(draft, ['thanks']))
  expect(after.flow.nodes.ask?.on?.['1']).toBe('bye')
  expect(after.layout.nodes.thanks).toBeUndefined()
})

it('no connection is left that leads to a node that is gone', () => {
  const after = produce(sampleDraft, (draft) => removeNodes(draft, ['ask', 'bye']))
  const targets = Object.values(after.flow.nodes).flatMap((node) => Object.values(node.on ?? {}))
  expect(targets.filter((to) => !after.flow.nodes[to])).toEqual([])
})
