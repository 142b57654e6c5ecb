import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import type { Flow, FlowNode } from '../model/flow'
import { parseFlow } from '../parse/parse-flow'
import { diffFlows } from './diff-flows'
import { mergeFlows } from './merge-flows'

const { flow: parsed } = parseFlow(readFileSync(new URL('../examples/good/survey.flow.json', import.meta.url), 'utf8'))
if (!parsed) throw new Error('no flow')
const base: Flow = parsed

const edit = (flow: Flow, slug: string, change: (node: FlowNode) => FlowNode | undefined): Flow => {
  const { [slug]: old, ...rest } = flow.nodes
  const next = change(old ?? { type: 'end' })
  return { ...flow, nodes: next ? { ...flow.nodes, [slug]: next } : rest }
}
const say =
  (zh: string, en: string) =>
  (node: FlowNode): FlowNode => ({ ...node, config: { ...node.config, text: { 'zh-CN': zh, en } } })
const old = base.nodes.thanks?.config?.text as { 'zh-CN': string; en: string }

describe('a difference', () => {
  it('between a flow and itself is none, whatever the order of its nodes', () => {
    const turned = { ...base, nodes: Object.fromEntries(Object.entries(base.nodes).reverse()) }
    expect(diffFlows(base, turned)).toEqual([])
  })

  it('tells a text by language, before and after', () => {
    const [change, ...more] = diffFlows(base, edit(base, 'thanks', say('谢谢，再见。', old.en)))
    expect(more).toEqual([])
    expect(change).toMatchObject({ kind: 'configChanged', node: 'thanks', field: 'config.text.zh-CN', before: old['zh-CN'], after: '谢谢，再见。' })
    expect(change?.text.en).toBe(`Text zh of “thanks” “${old['zh-CN']}” → “谢谢，再见。”`)
    expect(change?.text['zh-CN']).toBe(`“thanks”的播报内容 zh “${old['zh-CN']}” → “谢谢，再见。”`)
  })

  it('tells the name of a node by language, and only the one that changed', () => {
    const label = { 'zh-CN': '致谢', en: 'Thanks' }
    const named = edit(base, 'thanks', (node) => ({ ...node, label }))
    const changes = diffFlows(
      named,
      edit(named, 'thanks', (node) => ({ ...node, label: { ...label, en: 'Thank you' } })),
    )
    expect(changes).toMatchObject([{ kind: 'labelChanged', node: 'thanks', field: 'label.en', before: 'Thanks', after: 'Thank you' }])
    const unnamed = edit(base, 'thanks', ({ label: _, ...node }) => node)
    expect(diffFlows(unnamed, named).map(({ field, after }) => [field, after])).toEqual([
      ['label.zh-CN', '致谢'],
      ['label.en', 'Thanks'],
    ])
  })

  it('tells added and removed nodes and re-routed ports', () => {
    const changed = edit(
      edit(
        edit(base, 'extra', () => ({ type: 'end' })),
        'thanks',
        (node) => ({ ...node, on: { next: 'extra' } }),
      ),
      'notReached',
      () => undefined,
    )
    expect(diffFlows(base, changed).map(({ kind, node, field }) => [kind, node, field])).toEqual([
      ['nodeRemoved', 'notReached', undefined],
      ['portRerouted', 'thanks', 'on.next'],
      ['nodeAdded', 'extra', undefined],
    ])
  })

  it('knows a renamed node by what it is, and does not call its connections re-routed', () => {
    const text = JSON.stringify(base).replaceAll('"thanksGold"', '"goldThanks"')
    expect(diffFlows(base, JSON.parse(text)).map(({ kind, before, after }) => [kind, before, after])).toEqual([['nodeRenamed', 'thanksGold', 'goldThanks']])
  })
})

describe('a merge', () => {
  const zh = edit(base, 'thanks', say('谢谢，再见。', old.en))
  const en = edit(base, 'thanks', say(old['zh-CN'], 'Thanks, bye.'))

  it('joins the zh and the en of one prompt', () => {
    const { flow, conflicts } = mergeFlows(base, zh, en)
    expect(conflicts).toEqual([])
    expect(flow.nodes.thanks?.config?.text).toEqual({ 'zh-CN': '谢谢，再见。', en: 'Thanks, bye.' })
  })

  it('joins two new variables and two new nodes', () => {
    const mine = edit({ ...base, variables: [...(base.variables ?? []), { name: 'a', type: 'text' }] }, 'extraA', () => ({ type: 'end' }))
    const other = edit({ ...base, variables: [...(base.variables ?? []), { name: 'b', type: 'text' }] }, 'extraB', () => ({ type: 'end' }))
    const { flow, conflicts } = mergeFlows(base, mine, other)
    expect(conflicts).toEqual([])
    expect(flow.variables?.map(({ name }) => name)).toEqual(expect.arrayContaining(['a', 'b']))
    expect(Object.keys(flow.nodes)).toEqual(expect.arrayContaining(['extraA', 'extraB']))
  })

  it('names the place where both changed the same, and keeps ours', () => {
    const other = edit(base, 'thanks', say('多谢。', old.en))
    const { flow, conflicts } = mergeFlows(base, zh, other)
    expect(flow.nodes.thanks).toEqual(zh.nodes.thanks)
    expect(conflicts).toMatchObject([{ node: 'thanks', field: 'config.text.zh-CN', ours: '谢谢，再见。', theirs: '多谢。' }])
  })

  it('does not lose a change against a deletion', () => {
    const gone = edit(base, 'thanks', () => undefined)
    const { flow, conflicts } = mergeFlows(base, gone, zh)
    expect(flow.nodes.thanks).toEqual(zh.nodes.thanks)
    expect(conflicts).toMatchObject([{ node: 'thanks', field: 'node' }])
  })

  it('of one side only is that side', () => {
    expect(diffFlows(mergeFlows(base, base, zh).flow, zh)).toEqual([])
    expect(diffFlows(mergeFlows(base, zh, base).flow, zh)).toEqual([])
  })
})
