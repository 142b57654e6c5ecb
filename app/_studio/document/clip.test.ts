import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { formatFlow, parseFlow } from '../../../flows/index'
import { sampleDraft } from '../testing/sample-draft'
import { clipNodesMax, copyNodes, parseClip } from './clip'
import { newSlugs, pasteClip } from './paste-clip'
import { removeNodes } from './remove-nodes'

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

  describe('of a node that this version does not know', () => {
    const weird = '{ "type": "hologram", "v": 7, "beam": 1.50, "config": { "hue": "teal" },   "on": { "shown": "thanks", "gone": "bye" } }'
    const text = formatFlow(sampleDraft.flow).replace('"nodes": {', `"nodes": {\n    "weird": ${weird},`)
    const { flow } = parseFlow(text)
    if (!flow) throw new Error('The sample no longer parses.')
    const draft = { ...sampleDraft, flow }
    const pasted = (clip: ReturnType<typeof parseClip>) => {
      if (typeof clip === 'string') throw new Error(clip)
      return formatFlow(produce(draft, (writable) => pasteClip(writable, clip, newSlugs(draft, clip), { x: 0, y: 0 })).flow)
    }

    it('keeps what its source says, but for where its exits lead', () => {
      expect(pasted(parseClip(copyNodes(draft, ['weird', 'thanks'])))).toContain(
        '"weird-2": { "type": "hologram", "v": 7, "beam": 1.50, "config": { "hue": "teal" },   "on": { "shown": "thanks-2" } }',
      )
    })

    it('drops a source that is not its own or no JSON, which would break the file', () => {
      for (const raw of ['{ "type": "say" }', '{ "type": "hologram", "v": 7 }, "more": {}', 'null'])
        expect(
          parseFlow(pasted(parseClip(JSON.stringify({ callweave: 'nodes', v: 1, nodes: { odd: { type: 'hologram', v: 7, raw } } })))).flow?.nodes['odd'],
        ).toEqual({ type: 'hologram', v: 7, raw: expect.not.stringContaining('more') })
    })

    it('leads on from a node that is taken away', () => {
      const without = formatFlow(produce(draft, (writable) => removeNodes(writable, ['thanks'])).flow)
      expect(parseFlow(without).flow?.nodes.weird?.on).not.toMatchObject({ shown: 'thanks' })
      expect(without).toContain('"beam": 1.50')
    })
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
