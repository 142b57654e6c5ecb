import { type FlowNode, type Issue, nodeDefinitions } from '../../../flows/index'
import { freshNode } from '../../_studio/add-from-palette'
import { noCounts } from '../../_studio/canvas/live-counts'
import type { FlowDraft } from '../../_studio/document/draft'
import type { StudioState } from '../../_studio/store'

const columns = ['fresh', 'good', 'error', 'warning', 'live', 'added', 'changed', 'now', 'passed'] as const
const columnPx = 360
const rowPx = 480
const long = '超长名称：👩‍🏫 שלום مرحبا — a very long name that goes on and on, to see where it is cut'

type Sheet = { readonly draft: FlowDraft } & Pick<StudioState, 'issues' | 'counts' | 'marks' | 'lit'>

/** A row per node type, a column per state; below, what no definition knows. */
export function gallerySheet(): Sheet {
  const nodes: Record<string, FlowNode> = { unknown: { type: 'hologram', on: { shown: 'say-good' } } }
  const places: Record<string, { x: number; y: number }> = { unknown: { x: 0, y: -300 } }
  const issues: Issue[] = []
  const here: Record<string, number> = {}
  const left: Record<string, Record<string, number>> = {}
  const marks: Record<string, 'added' | 'changed'> = {}
  const lit: Record<string, 'now' | 'passed'> = {}
  for (const [row, definition] of nodeDefinitions.entries()) {
    const good = definition.examples.good[0] ?? definition.fresh
    for (const [column, state] of columns.entries()) {
      const slug = `${definition.type}-${state}`
      nodes[slug] =
        state === 'fresh'
          ? freshNode(definition)
          : { ...freshNode({ ...definition, fresh: good }), ...(state === 'good' ? { label: { 'zh-CN': long, en: long } } : {}) }
      places[slug] = { x: column * columnPx, y: row * rowPx }
      if (state === 'error' || state === 'warning')
        issues.push({
          code: 'gallery',
          severity: state,
          node: slug,
          message: { 'zh-CN': '这里有个问题，请这样修好。', en: 'Something is wrong here; mend it like this.' },
        })
      if (state === 'live') {
        here[slug] = 37
        left[slug] = Object.fromEntries(definition.ports(good).map((port, i) => [port.id, 1_240 - i * 100]))
      }
      if (state === 'added' || state === 'changed') marks[slug] = state
      if (state === 'now' || state === 'passed') lit[slug] = state
    }
  }
  const draft: FlowDraft = {
    flow: { schemaVersion: 1, name: { 'zh-CN': '卡片一览', en: 'Gallery' }, nodes },
    layout: { schemaVersion: 1, nodes: places, comments: [{ id: 'note', x: 400, y: -300, text: '备注 / a comment' }] },
  }
  return { draft, issues, counts: { ...noCounts, here, left }, marks, lit }
}
