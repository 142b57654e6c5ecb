import type { NodeDefinition } from '../define'
import type { Flow, FlowNode } from '../model/flow'
import type { Issue } from '../model/issue'
import type { Port } from '../model/port'
import { definitionOf } from '../nodes/registry'
import { strayNodeKeys } from '../parse/shape'
import { issue } from './codes'
import { configIssues } from './config-issues'
import { type Use, usesOf } from './uses'

/** A node of a flow, read through its definition. */
export interface ReadNode {
  readonly slug: string
  readonly node: FlowNode
  readonly definition: NodeDefinition
  /** Config with defaults filled in; the fresh one where it does not parse, so that the rest can still be checked. */
  readonly config: unknown
  readonly isValid: boolean
  readonly ports: readonly Port[]
  /** Where its config reads variables; nowhere when it is not valid. */
  readonly uses: readonly Use[]
}

export interface ReadNodes {
  readonly nodes: ReadonlyMap<string, ReadNode>
  readonly issues: readonly Issue[]
}

const removeText = { 'zh-CN': '删除它', en: 'Remove it' }

export function readNodes(flow: Flow): ReadNodes {
  const nodes = new Map<string, ReadNode>()
  const issues: Issue[] = []
  for (const [slug, node] of Object.entries(flow.nodes)) {
    const definition = definitionOf(node.type)
    if (!definition) {
      issues.push(issue('unknown-type', { node: slug, field: 'type' }, { type: node.type }))
      continue
    }
    const version = node.v ?? 1
    if (version > definition.version) {
      issues.push(issue('newer-version', { node: slug, field: 'v' }, { type: node.type, version, known: definition.version }))
      continue
    }
    for (const key of strayNodeKeys(node))
      issues.push(issue('unknown-property', { node: slug, field: key, fix: { do: 'removeProperty', node: slug, property: key, label: removeText } }, { key }))
    const parsed = definition.schema.safeParse(node.config ?? {})
    if (!parsed.success) issues.push(...configIssues(slug, definition, parsed.error.issues, node.config))
    const config = parsed.success ? parsed.data : definition.fresh
    const uses = parsed.success ? usesOf(definition, config) : []
    nodes.set(slug, { slug, node, definition, config, isValid: parsed.success, ports: definition.ports(config), uses })
  }
  return { nodes, issues }
}
