import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { nodeDefinitions } from '../../../flows/index'
import type { Flow, FlowNode } from '../../../flows/model/flow'
import type { CanvasModel } from '../canvas/canvas-types'
import { stillView } from '../canvas/still-view'
import { createToCanvas } from '../canvas/to-canvas'
import type { Faces } from '../definition-of'
import { definitions } from '../definitions'
import { sampleDraft } from '../testing/sample-draft'
import { firstFaces } from './first-faces'
import { toFirstCards } from './to-first-cards'

const { flow } = sampleDraft
const still = { issues: [], gates: [], isReadOnly: false, ...stillView }
const draw = (faces: Faces, of: Flow = flow, locale: 'zh-CN' | 'en' = 'en') =>
  createToCanvas()({ ...still, draft: { ...sampleDraft, flow: of }, definitions: faces, locale })
const opened = (of: Flow = flow, read: Flow = of) => firstFaces(of, read, toFirstCards(read, 'en'))
const cardOf = ({ nodes }: CanvasModel, slug: string) => nodes.find(({ id }) => id === slug)?.data

describe('first faces', () => {
  it.each(nodeDefinitions.map(({ type, fresh, examples }) => [type, [fresh, ...examples.good]] as const))('draw %s as its type does', (type, configs) => {
    for (const config of configs) {
      const one = { ...flow, nodes: { it: { type, config } as FlowNode } }
      expect(draw(opened(one).faces, one)).toEqual(draw(definitions, one))
    }
  })

  it('when the types come, every card and connection stays the very same object', () => {
    const { faces, complete } = opened()
    const toCanvas = createToCanvas()
    const input = { ...still, draft: sampleDraft, locale: 'en' } as const
    const before = toCanvas({ ...input, definitions: faces })
    const whole = complete(definitions, flow.nodes)
    // Not even asked again: a thousand cards cost a long task.
    expect(whole).toBe(faces)
    const after = toCanvas({ ...input, definitions: whole })
    expect(after.nodes).toBe(before.nodes)
    expect(after.edges).toBe(before.edges)
  })

  it('with the types, what is changed or new is drawn by them, and all in the other language', () => {
    const { complete } = opened()
    const faces = complete(definitions, flow.nodes)
    const changed = produce(flow, (draft) => {
      draft.nodes.ask = { type: 'menu', config: { prompt: { en: 'Now?' }, keys: [{ key: '1' }, { key: '7' }] } }
      draft.nodes.later = { type: 'wait', config: { ms: 120_000 } }
    })
    expect(draw(faces, changed)).toEqual(draw(definitions, changed))
    expect(draw(faces, flow, 'zh-CN')).toEqual(draw(definitions, flow, 'zh-CN'))
  })

  it('work of this browser that is not what the server read is drawn by the types', () => {
    const read = produce(flow, (draft) => {
      draft.nodes.thanks = { type: 'say', config: { text: { en: 'Something else.' } } }
    })
    const { faces, complete } = opened(flow, read)
    expect(cardOf(draw(faces), 'thanks')).not.toEqual(cardOf(draw(definitions), 'thanks'))
    expect(complete(definitions, flow.nodes)).toBe(definitions)
    // The same as the server has, off the shelf and not off the wire.
    const kept = structuredClone(flow)
    const shelf = opened(kept, flow)
    expect(shelf.complete(definitions, kept.nodes)).toBe(shelf.faces)
  })
})
