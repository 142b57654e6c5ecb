import type { Flow } from '../../flows/model/flow'
import type { Issue } from '../../flows/model/issue'
import type { Text } from '../../flows/model/text'
import { type Definitions, definitionOf } from './definition-of'
import type { Connection } from './document/connect'

/** Errors of a flow, by the shared checker. Handed in, so that the rules stay free of workers. */
export type Check = (flow: Flow) => readonly Issue[]

export interface ConnectRules {
  readonly definitions: Definitions
  readonly check: Check
}

/**
 * Why a connection may not be made, or null when it may. Of a flow that was made only to try something, `like` is the one
 * that it was made of: what is wrong with that is known already, and a trial that adds nothing to it need not be looked at twice.
 */
export function whyNot(flow: Flow, wanted: Connection, { definitions, check }: ConnectRules, like: Flow = flow): Text | null {
  const source = flow.nodes[wanted.node]
  const target = flow.nodes[wanted.to]
  if (!source || !target) return { 'zh-CN': '这里没有可以连接的节点。', en: 'There is no node to connect here.' }
  if (wanted.node === wanted.to)
    return {
      'zh-CN': '节点不能直接连回自己；需要重问时，请用节点里的“次数”设置。',
      en: 'A node cannot lead straight back to itself. To ask again, use the tries inside the node.',
    }
  if (definitionOf(definitions, target)?.entry)
    return { 'zh-CN': '这是流程的起点，前面不能再接节点。', en: 'This is where the flow begins; nothing can lead to it.' }
  if (!definitionOf(definitions, source))
    return { 'zh-CN': '该节点类型在此版本中不可用，已锁定，不能修改。', en: 'This node is of a type that is not available here. It is locked.' }
  const after = check(withConnection(flow, wanted)).filter(isHard)
  const added = (before: Flow) => {
    const known = new Set(check(before).filter(isHard).map(nameOf))
    return after.find((issue) => !known.has(nameOf(issue)))
  }
  if (like !== flow && !added(like)) return null
  return added(flow)?.message ?? null
}

export function withConnection(flow: Flow, { node, port, to }: Connection): Flow {
  const source = flow.nodes[node]
  if (!source) return flow
  return { ...flow, nodes: { ...flow.nodes, [node]: { ...source, on: { ...source.on, [port]: to } } } }
}

/** Only what the wiring itself breaks counts: a free exit or an empty field may be filled later. */
function isHard(issue: Issue): boolean {
  return issue.severity === 'error' && !issue.field?.startsWith('config') && !issue.field?.startsWith('on')
}

function nameOf(issue: Issue): string {
  return `${issue.code} ${issue.node ?? ''} ${issue.field ?? ''}`
}
