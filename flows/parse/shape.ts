import { type Flow, handlerNames } from '../model/flow'
import type { Issue } from '../model/issue'
import { locales } from '../model/text'
import { issue } from '../validate/codes'
import { isRecord, notAFlow } from './not-a-flow'
import { checkVariables } from './shape-variables'

const flowKeys = new Set(['$schema', 'schemaVersion', 'name', 'description', 'variables', 'nodes', 'handlers'])
const nodeKeys = new Set(['type', 'v', 'label', 'config', 'on'])
const slugPattern = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/

/** The outline of a flow file: everything but the nodes' configs, which their types check. */
export function checkShape(value: unknown): { readonly flow: Flow | null; readonly issues: readonly Issue[] } {
  if (!isRecord(value)) return { flow: null, issues: [notAFlow({ field: 'flow' })] }
  const version = value.schemaVersion
  if (typeof version === 'number' && version > 1) return { flow: null, issues: [issue('newer-file', { field: 'schemaVersion' }, { version })] }
  const issues: Issue[] = []
  if (version !== 1) issues.push(notAFlow({ field: 'schemaVersion' }, { 'zh-CN': { expected: '数字 1' }, en: { expected: 'the number 1' } }))
  if (!isRecord(value.nodes)) return { flow: null, issues: [...issues, notAFlow({ field: 'nodes' })] }
  for (const key of Object.keys(value)) if (!flowKeys.has(key)) issues.push(issue('unknown-property', { field: key }, { key }))
  issues.push(...checkText(value.name, { field: 'name' }))
  if (value.description !== undefined) issues.push(...checkText(value.description, { field: 'description' }))
  issues.push(...checkVariables(value.variables), ...checkHandlers(value.handlers))
  for (const [slug, node] of Object.entries(value.nodes)) issues.push(...checkNode(slug, node))
  const blocking = issues.some((found) => found.code === 'not-a-flow')
  return { flow: blocking ? null : (value as unknown as Flow), issues }
}

function checkText(value: unknown, place: { node?: string; field: string }): Issue[] {
  const isText = isRecord(value) && Object.entries(value).every(([locale, text]) => locales.some((known) => known === locale) && typeof text === 'string')
  return isText ? [] : [notAFlow(place, { 'zh-CN': { expected: '各语言的文字，例如 {"zh-CN": "…"}' }, en: { expected: 'text by language, e.g. {"en": "…"}' } })]
}

function checkHandlers(value: unknown): Issue[] {
  if (value === undefined) return []
  if (!isRecord(value)) return [notAFlow({ field: 'handlers' })]
  return Object.entries(value).flatMap(([handler, target]) => {
    const field = `handlers.${handler}`
    if (typeof target !== 'string') return [notAFlow({ field }, nodeName)]
    return handlerNames.some((name) => name === handler)
      ? []
      : [
          issue(
            'unknown-handler',
            { field, fix: { do: 'removeHandler', handler, label: { 'zh-CN': '去掉这个处理程序', en: 'Remove the handler' } } },
            { handler, choices: handlerNames.join(', ') },
          ),
        ]
  })
}

const nodeName = { 'zh-CN': { expected: '节点名' }, en: { expected: 'the name of a node' } }

function checkNode(slug: string, node: unknown): Issue[] {
  if (!slugPattern.test(slug)) return [issue('bad-slug', { node: slug }, { slug })]
  if (!isRecord(node)) return [notAFlow({ node: slug, field: 'node' })]
  const issues: Issue[] = []
  if (typeof node.type !== 'string')
    issues.push(notAFlow({ node: slug, field: 'type' }, { 'zh-CN': { expected: '节点类型名' }, en: { expected: 'the name of a node type' } }))
  if (node.v !== undefined && !(Number.isInteger(node.v) && Number(node.v) > 0))
    issues.push(notAFlow({ node: slug, field: 'v' }, { 'zh-CN': { expected: '正整数' }, en: { expected: 'a positive integer' } }))
  if (node.label !== undefined) issues.push(...checkText(node.label, { node: slug, field: 'label' }))
  if (node.config !== undefined && !isRecord(node.config)) issues.push(notAFlow({ node: slug, field: 'config' }))
  if (node.on !== undefined && !(isRecord(node.on) && Object.values(node.on).every((target) => typeof target === 'string'))) {
    issues.push(notAFlow({ node: slug, field: 'on' }, { 'zh-CN': { expected: '出口到节点名的对照' }, en: { expected: 'a map from ports to names of nodes' } }))
  }
  return issues
}

/** Properties that a known node should not have; unknown types may have any. */
export function strayNodeKeys(node: object): readonly string[] {
  return Object.keys(node).filter((key) => !nodeKeys.has(key) && key !== 'raw')
}
