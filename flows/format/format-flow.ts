import type { Flow, FlowNode, Layout } from '../model/flow'
import { locales } from '../model/text'
import { definitionOf } from '../nodes/registry'
import { lockedSource } from './locked-source'
import { stableJson } from './stable-json'
import { Source, writeJson } from './write-json'

const flowOrder = ['$schema', 'schemaVersion', 'name', 'description', 'variables', 'handlers', 'nodes']
const nodeOrder = ['type', 'v', 'label', 'config', 'on']

/**
 * The one canonical text of a flow file: two spaces, short values on one line, nodes in the order of the file, configs
 * in the order of the type's fields, defaults left out. Canvas, server and command line write the same bytes.
 */
export function formatFlow(flow: Flow): string {
  const nodes = Object.fromEntries(Object.entries(flow.nodes).map(([slug, node]) => [slug, formatNode(node)]))
  return `${writeJson(ordered({ ...flow, nodes }, flowOrder))}\n`
}

/** `name.layout.json`: nodes by name, whole pixels. */
export function formatLayout(layout: Layout): string {
  const nodes = Object.entries(layout.nodes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, { x, y }]) => [slug, { x: Math.round(x), y: Math.round(y) }])
  return `${writeJson({ ...layout, nodes: Object.fromEntries(nodes) })}\n`
}

function formatNode(node: FlowNode): unknown {
  const definition = definitionOf(node.type)
  const { raw, ...known } = node
  // A node that came locked from a newer version, pasted where its type is known, is a node like any other.
  if (raw !== undefined && !(definition && (node.v ?? 1) <= definition.version)) return new Source(lockedSource({ ...node, raw }))
  if (!definition) return node
  const config = leaveOutDefaults(node.config ?? {}, defaultsOf(definition.schema))
  const on = ordered(node.on ?? {}, portOrder(node))
  return ordered(
    {
      ...known,
      v: node.v === 1 ? undefined : node.v,
      config: isEmpty(config) ? undefined : ordered(config, Object.keys(definition.fields)),
      on: isEmpty(on) ? undefined : on,
    },
    nodeOrder,
  )
}

function portOrder(node: FlowNode): readonly string[] {
  const definition = definitionOf(node.type)
  const config = definition?.schema.safeParse(node.config ?? {})
  return definition && config?.success ? definition.ports(config.data).map(({ id }) => id) : []
}

function defaultsOf(schema: { safeParse(value: unknown): { success: boolean; data?: unknown } }): Readonly<Record<string, unknown>> {
  const parsed = schema.safeParse({})
  return parsed.success && typeof parsed.data === 'object' && parsed.data !== null ? { ...parsed.data } : {}
}

function leaveOutDefaults(config: Readonly<Record<string, unknown>>, defaults: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(config).filter(([name, value]) => !(Object.hasOwn(defaults, name) && stableJson(value) === stableJson(defaults[name])))
  return Object.fromEntries(kept.map(([name, value]) => [name, textsInOrder(value)]))
}

/** Languages always in the same order, wherever a text stands. */
function textsInOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textsInOrder)
  if (typeof value !== 'object' || value === null) return value
  const isText = Object.keys(value).every((key) => locales.some((locale) => locale === key))
  const entries = Object.entries(value).map(([key, child]) => [key, textsInOrder(child)])
  return isText ? ordered(Object.fromEntries(entries), locales) : Object.fromEntries(entries)
}

/** Known keys first, in their order; others keep theirs behind them. */
function ordered(value: Readonly<Record<string, unknown>>, order: readonly string[]): Record<string, unknown> {
  const known = order.filter((key) => Object.hasOwn(value, key))
  const others = Object.keys(value).filter((key) => !order.includes(key))
  return Object.fromEntries([...known, ...others].map((key) => [key, value[key]]).filter(([, child]) => child !== undefined))
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0
