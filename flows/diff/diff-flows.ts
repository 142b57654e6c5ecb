import type { Flow, FlowNode } from '../model/flow'
import type { Text } from '../model/text'
import { definitionOf } from '../nodes/registry'
import { stableJson } from '../format/stable-json'
import { fieldName } from '../validate/config-issues'
import { showChange } from './show-change'

/** One difference between two flows, in the words of flows. */
export interface FlowChange {
  readonly kind:
    | 'nodeAdded'
    | 'nodeRemoved'
    | 'nodeRenamed'
    | 'typeChanged'
    | 'configChanged'
    | 'labelChanged'
    | 'portAdded'
    | 'portRemoved'
    | 'portRerouted'
    | 'flowChanged'
  readonly node?: string
  /** Path inside the node or flow, e.g. `config.prompt.en`, `on.noInput`, `variables.name`. */
  readonly field?: string
  readonly before?: unknown
  readonly after?: unknown
  readonly text: Text
}

/** What changed from one flow to another: nodes added, texts changed, ports re-routed. Layout and order do not count. */
export function diffFlows(before: Flow, after: Flow): readonly FlowChange[] {
  const renamed = renames(before, after)
  const oldName = new Map([...renamed].map(([from, to]) => [to, from]))
  const changes: FlowChange[] = []
  for (const [from, to] of renamed)
    changes.push(change('nodeRenamed', { node: to, before: from, after: to }, `节点“${from}”改名为“${to}”`, `node “${from}” renamed to “${to}”`))
  for (const slug of Object.keys(before.nodes)) {
    if (!Object.hasOwn(after.nodes, slug) && !renamed.has(slug))
      changes.push(change('nodeRemoved', { node: slug, before: before.nodes[slug] }, `删除节点“${slug}”`, `node “${slug}” removed`))
  }
  for (const [slug, node] of Object.entries(after.nodes)) {
    const old = before.nodes[oldName.get(slug) ?? slug]
    if (!old)
      changes.push(
        change('nodeAdded', { node: slug, after: node }, `新增节点“${slug}”（${typeName(node)['zh-CN']}）`, `node “${slug}” added (${typeName(node).en})`),
      )
    else changes.push(...diffNode(slug, old, node, (target) => renamed.get(target) ?? target))
  }
  return [...changes, ...diffOutline(before, after, (target) => renamed.get(target) ?? target)]
}

type Place = Pick<FlowChange, 'node' | 'field' | 'before' | 'after'>

function change(kind: FlowChange['kind'], place: Place, zh: string, en: string): FlowChange {
  return { kind, ...place, text: { 'zh-CN': zh, en } }
}

function typeName(node: FlowNode): Text {
  return definitionOf(node.type)?.name ?? { 'zh-CN': node.type, en: node.type }
}

const same = (a: unknown, b: unknown): boolean => a === b || stableJson(a ?? null) === stableJson(b ?? null)

const languageOf = (path: readonly string[]) => (path.at(-1) === 'zh-CN' ? ' zh' : path.at(-1) === 'en' ? ' en' : '')

function diffNode(slug: string, before: FlowNode, after: FlowNode, now: (target: string) => string): readonly FlowChange[] {
  const changes: FlowChange[] = []
  if (before.type !== after.type)
    changes.push(
      change(
        'typeChanged',
        { node: slug, field: 'type', before: before.type, after: after.type },
        `“${slug}”由${typeName(before)['zh-CN']}改为${typeName(after)['zh-CN']}`,
        `“${slug}” changed from ${typeName(before).en} to ${typeName(after).en}`,
      ),
    )
  for (const { path, a, b } of leaves(before.label ?? {}, after.label ?? {}, [])) {
    const language = languageOf(path)
    const place = { node: slug, field: ['label', ...path].join('.'), before: a, after: b }
    const [was, is] = showChange(a, b)
    changes.push(change('labelChanged', place, `“${slug}”的显示名${language} ${was} → ${is}`, `label${language} of “${slug}” ${was} → ${is}`))
  }
  for (const { path, a, b } of leaves(before.config ?? {}, after.config ?? {}, [])) {
    const definition = definitionOf(after.type)
    const name = definition ? fieldName(definition, path) : { 'zh-CN': path.join('.'), en: path.join('.') }
    const language = languageOf(path)
    const place = { node: slug, field: ['config', ...path].join('.'), before: a, after: b }
    const [was, is] = showChange(a, b)
    changes.push(change('configChanged', place, `“${slug}”的${name['zh-CN']}${language} ${was} → ${is}`, `${name.en}${language} of “${slug}” ${was} → ${is}`))
  }
  const ports = new Set([...Object.keys(before.on ?? {}), ...Object.keys(after.on ?? {})])
  for (const port of ports) {
    const a = before.on?.[port]
    const b = after.on?.[port]
    const place = { node: slug, field: `on.${port}`, before: a, after: b }
    if (a === undefined && b !== undefined)
      changes.push(change('portAdded', place, `“${slug}”的出口“${port}”连到“${b}”`, `port “${port}” of “${slug}” connected to “${b}”`))
    else if (a !== undefined && b === undefined)
      changes.push(change('portRemoved', place, `“${slug}”的出口“${port}”断开（原连到“${a}”）`, `port “${port}” of “${slug}” disconnected from “${a}”`))
    else if (a !== undefined && b !== undefined && now(a) !== b)
      changes.push(change('portRerouted', place, `“${slug}”的出口“${port}”由“${a}”改连“${b}”`, `port “${port}” of “${slug}” re-routed from “${a}” to “${b}”`))
  }
  return changes
}

function diffOutline(before: Flow, after: Flow, now: (target: string) => string): readonly FlowChange[] {
  const part = ({ name, description, variables, handlers }: Flow, move: (target: string) => string) => ({
    name,
    description,
    variables: Object.fromEntries((variables ?? []).map((variable) => [variable.name, variable])),
    handlers: Object.fromEntries(Object.entries(handlers ?? {}).map(([handler, target]) => [handler, move(target)])),
  })
  return [
    ...leaves(
      part(before, now),
      part(after, (target) => target),
      [],
    ),
  ].map(({ path, a, b }) => {
    const field = path.join('.')
    const [was, is] = showChange(a, b)
    return change('flowChanged', { field, before: a, after: b }, `流程的 ${field} ${was} → ${is}`, `${field} of the flow ${was} → ${is}`)
  })
}

interface Leaf {
  readonly path: readonly string[]
  readonly a: unknown
  readonly b: unknown
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Smallest places that differ; lists are compared entry by entry while they are equally long. */
function leaves(a: unknown, b: unknown, path: readonly string[]): readonly Leaf[] {
  if (same(a, b)) return []
  const bothPlain = isPlain(a) && isPlain(b)
  const bothLists = Array.isArray(a) && Array.isArray(b) && a.length === b.length
  if (!bothPlain && !bothLists) return [{ path, a, b }]
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].flatMap((key) => leaves(Reflect.get(a, key), Reflect.get(b, key), [...path, key]))
}

/** The same node under another name: gone here, new there, and equal but for the names it leads to. */
function renames(before: Flow, after: Flow): ReadonlyMap<string, string> {
  const shape = ({ type, v, label, config, on }: FlowNode) => stableJson({ type, v, label, config, ports: Object.keys(on ?? {}).sort() })
  const added = new Map<string, string[]>()
  for (const [slug, node] of Object.entries(after.nodes)) {
    if (Object.hasOwn(before.nodes, slug)) continue
    const key = shape(node)
    added.set(key, [...(added.get(key) ?? []), slug])
  }
  const found = new Map<string, string>()
  for (const [slug, node] of Object.entries(before.nodes)) {
    if (Object.hasOwn(after.nodes, slug)) continue
    const to = added.get(shape(node))?.shift()
    if (to !== undefined) found.set(slug, to)
  }
  return found
}
