import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { sampleDraft } from '../testing/sample-draft'
import { clipNodesMax, copyNodes, parseClip } from './clip'
import { newSlugs, pasteClip } from './paste-clip'

describe('copy and paste as text', () => {
  it('brings chosen nodes along with the connections among them, under new names', () => {
    const clip = parseClip(copyNodes(sampleDraft, ['ask', 'thanks']))
    if (typeof clip === 'string') throw new Error(clip)
    const names = newSlugs(sampleDraft, clip)
    const pasted = produce(sampleDraft, (draft) => pasteClip(draft, clip, names, { x: 0, y: 0 }))
    expect([...names.values()]).toEqual(['ask-2', 'thanks-2'])
    expect(pasted.flow.nodes['ask-2']?.on).toEqual({ '1': 'thanks-2' })
    expect(pasted.flow.nodes['thanks-2']?.on).toBeUndefined()
    expect(pasted.flow.nodes.ask).toBe(sampleDraft.flow.nodes.ask)
  })

  it.each([
    ['a shopping list', 'not-nodes'],
    ['{"callweave":"nodes","v":1,"nodes":{}}', 'not-nodes'],
    ['{"callweave":"nodes","v":1,"nodes":{"__proto__":{"type":"say"}}}', 'not-nodes'],
    ['{"callweave":"nodes","v":9,"nodes":{"a":{"type":"say"}}}', 'newer'],
    ['{"callweave":"nodes","v":2,"nodes":[{"kind":"of another shape"}]}', 'newer'],
    ['{"callweave":"nodes","v":0,"nodes":{"a":{"type":"say"}}}', 'not-nodes'],
  ])('refuses %s', (text, fault) => {
    expect(parseClip(text)).toBe(fault)
  })

  it('refuses ten thousand nodes and says so, instead of freezing', () => {
    const nodes = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`n${i}`, { type: 'say' }]))
    expect(parseClip(JSON.stringify({ callweave: 'nodes', v: 1, nodes }))).toBe('too-many')
    expect(clipNodesMax).toBeLessThan(10_000)
    expect(parseClip('x'.repeat(5_000_001))).toBe('too-long')
  })
})
