import type { CheckContext } from '../define'
import type { Flow } from '../model/flow'
import type { Issue } from '../model/issue'
import { checkAnswered } from './check-answered'
import { checkConnections } from './check-connections'
import { checkFields } from './check-fields'
import { checkLoops } from './check-loops'
import { checkReach } from './check-reach'
import { checkResources } from './check-resources'
import { checkVariables } from './check-variables'
import { checkWhileLive } from './check-while-live'
import { checkWords } from './check-words'
import type { Environment } from './environment'
import { type Graph, graphOf } from './graph'
import { readNodes } from './read-nodes'

export interface ValidateOptions {
  /** Names that exist where the flow is to run; without it resources are not looked up. */
  readonly environment?: Environment | undefined
}

/** Everything that is wrong with a flow, errors first, in the order of its nodes. Never throws. */
export function validate(flow: Flow, options: ValidateOptions = {}): readonly Issue[] {
  return readAndValidate(flow, options).issues
}

/** The same, with what was read on the way, for the compiler. */
export function readAndValidate(flow: Flow, { environment }: ValidateOptions): { readonly graph: Graph; readonly issues: readonly Issue[] } {
  const { nodes, issues } = readNodes(flow)
  const graph = graphOf(flow, nodes)
  const [entry] = graph.entries
  const settings = entry?.definition.settings?.(entry.config)
  const own: Issue[] = []
  for (const read of nodes.values()) {
    if (!read.isValid) continue
    const context: CheckContext = { slug: read.slug, flow, locales: settings?.locales ?? [], purpose: settings?.purpose ?? 'service' }
    own.push(...checkFields(read, settings), ...(read.definition.check?.(read.config, context) ?? []), ...checkWords(read, settings))
    if (environment) own.push(...checkResources(read, environment))
  }
  const whole = [
    ...checkConnections(flow, graph),
    ...checkReach(flow, graph),
    ...checkAnswered(graph),
    ...checkLoops(graph),
    ...checkWhileLive(graph),
    ...checkVariables(flow, graph),
  ]
  return { graph, issues: inOrder(flow, [...issues, ...own, ...whole]) }
}

export const hasErrors = (issues: readonly Issue[]): boolean => issues.some(({ severity }) => severity === 'error')

function inOrder(flow: Flow, issues: readonly Issue[]): readonly Issue[] {
  if (issues.length < 2) return issues
  const position = new Map(Object.keys(flow.nodes).map((slug, index) => [slug, index]))
  const place = ({ node }: Issue) => (node === undefined ? -1 : (position.get(node) ?? position.size))
  const weight = ({ severity }: Issue) => (severity === 'error' ? 0 : 1)
  return [...issues].sort((a, b) => weight(a) - weight(b) || place(a) - place(b))
}
