import { leadToEnd, plainEnd } from '../fix/lead-to-end'
import type { Flow, FlowNode } from '../model/flow'
import type { Issue } from '../model/issue'
import { type Place, issue } from './codes'
import { type Graph, hasPort } from './graph'
import type { ReadNode } from './read-nodes'

const dropHandler = (handler: string) => ({ do: 'removeHandler', handler, label: { 'zh-CN': '去掉这个处理程序', en: 'Remove the handler' } }) as const
const disconnect = (node: string, port: string) => ({ do: 'disconnect', node, port, label: { 'zh-CN': '删除这条连线', en: 'Remove the connection' } }) as const

/** Ports that lead nowhere, to the start, do not exist or are not connected; handlers that name nobody. */
export function checkConnections(flow: Flow, graph: Graph): readonly Issue[] {
  const end = plainEnd(flow)
  const entries = new Set(graph.entries.map(({ slug }) => slug))
  const found: Issue[] = []
  for (const [slug, node] of Object.entries(flow.nodes)) checkNode(slug, node, graph.nodes.get(slug))
  for (const [handler, target] of Object.entries(flow.handlers ?? {})) {
    if (!Object.hasOwn(flow.nodes, target))
      found.push(issue('handler-to-nowhere', { field: `handlers.${handler}`, fix: dropHandler(handler) }, { handler, target }))
  }
  return found

  function checkNode(slug: string, node: FlowNode, read: ReadNode | undefined): void {
    const ports = read?.isValid ? read.ports : undefined
    for (const [port, target] of Object.entries(node.on ?? {})) {
      if (ports && !hasPort(ports, port)) found.push(issue('unknown-port', { node: slug, field: `on.${port}`, fix: disconnect(slug, port) }, { port }))
      else if (!Object.hasOwn(flow.nodes, target)) found.push(issue('port-to-nowhere', misled(slug, read, port), { port, target }))
      else if (entries.has(target)) found.push(issue('port-to-start', misled(slug, read, port), { port }))
    }
    for (const { id, label, optional } of ports ?? []) {
      if (optional || node.on?.[id] !== undefined) continue
      const place = { node: slug, field: `on.${id}`, fix: leadToEnd(flow, end, { node: slug, port: id }) }
      found.push(issue('unconnected-port', place, { 'zh-CN': { port: label['zh-CN'] }, en: { port: label.en } }))
    }
  }

  /** A free port would be the next finding, unless it may stay free. */
  function misled(slug: string, read: ReadNode | undefined, port: string): Place {
    const isOptional = read?.ports.some(({ id, optional }) => id === port && optional)
    return { node: slug, field: `on.${port}`, fix: isOptional ? disconnect(slug, port) : leadToEnd(flow, end, { node: slug, port }) }
  }
}
