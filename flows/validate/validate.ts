import type { CheckContext } from '../define'
import type { Flow } from '../model/flow'
import type { Issue } from '../model/issue'
import { checkAnswered } from './check-answered'
import { checkConnections } from './check-connections'
import { checkFields } from './check-fields'
import { checkReach } from './check-reach'
import { graphOf } from './graph'
import { readNodes } from './read-nodes'

/** Everything that is wrong with a flow, errors first, in the order of its nodes. Never throws. */
export function validate(flow: Flow): readonly Issue[] {
  const { nodes, issues } = readNodes(flow)
  const graph = graphOf(flow, nodes)
  const [entry] = graph.entries
  const settings = entry?.definition.settings?.(entry.config)
  const own = [...nodes.values()].flatMap((read) => {
    const context: CheckContext = { slug: read.slug, flow, locales: settings?.locales ?? [], purpose: settings?.purpose ?? 'service' }
    return read.isValid ? [...checkFields(read, settings), ...(read.definition.check?.(read.config, context) ?? [])] : []
  })
  const found = [...issues, ...own, ...checkConnections(flow, graph), ...checkReach(graph), ...checkAnswered(graph)]
  return inOrder(flow, found)
}

export const hasErrors = (issues: readonly Issue[]): boolean => issues.some(({ severity }) => severity === 'error')

function inOrder(flow: Flow, issues: readonly Issue[]): readonly Issue[] {
  const position = new Map(Object.keys(flow.nodes).map((slug, index) => [slug, index]))
  const place = ({ node }: Issue) => (node === undefined ? -1 : (position.get(node) ?? position.size))
  const weight = ({ severity }: Issue) => (severity === 'error' ? 0 : 1)
  return [...issues].sort((a, b) => weight(a) - weight(b) || place(a) - place(b))
}
