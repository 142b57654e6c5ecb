import { leadToEnd, plainEnd } from '../fix/lead-to-end'
import type { Flow, FlowNode } from '../model/flow'
import type { Issue } from '../model/issue'
import { issue } from './codes'
import type { Graph } from './graph'
import type { ReadNode } from './read-nodes'

const dropHandler = (handler: string) => ({ do: 'removeHandler', handler, label: { 'zh-CN': '去掉这个处理程序', en: 'Remove the handler' } }) as const
const disconnect = (node: string, port: string) => ({ do: 'disconnect', node, port, label: { 'zh-CN': '删除这条连线', en: 'Remove the connection' } }) as const

/** Ports that lead nowhere, to the start, do not exist or are not connected; handlers that name nobody. */
export function checkConnections(flow: Flow, graph: Graph): readonly Issue[] {
  const end = plainEnd(flow)
  const entries = new Set(graph.entries.map(({ slug }) => slug))
  const ofNodes = Object.entries(flow.nodes).flatMap(([slug, node]) => checkNode(slug, node, graph.nodes.get(slug)))
  const ofHandlers = Object.entries(flow.handlers ?? {})
    .filter(([, target]) => !Object.hasOwn(flow.nodes, target))
    .map(([handler, target]) => issue('handler-to-nowhere', { field: `handlers.${handler}`, fix: dropHandler(handler) }, { handler, target }))
  return [...ofNodes, ...ofHandlers]

  function checkNode(slug: string, node: FlowNode, read: ReadNode | undefined): readonly Issue[] {
    const on = Object.entries(node.on ?? {})
    const known = new Set(read?.ports.map(({ id }) => id))
    const wrong = on.flatMap(([port, target]) => {
      const field = `on.${port}`
      if (read?.isValid && !known.has(port)) return [issue('unknown-port', { node: slug, field, fix: disconnect(slug, port) }, { port })]
      // A free port would be the next finding, unless it may stay free.
      const isOptional = read?.ports.some(({ id, optional }) => id === port && optional)
      const place = { node: slug, field, fix: isOptional ? disconnect(slug, port) : leadToEnd(flow, end, { node: slug, port }) }
      if (!Object.hasOwn(flow.nodes, target)) return [issue('port-to-nowhere', place, { port, target })]
      return entries.has(target) ? [issue('port-to-start', place, { port })] : []
    })
    const free = read?.isValid ? read.ports.filter(({ id, optional }) => !optional && node.on?.[id] === undefined) : []
    return [
      ...wrong,
      ...free.map(({ id, label }) =>
        issue(
          'unconnected-port',
          { node: slug, field: `on.${id}`, fix: leadToEnd(flow, end, { node: slug, port: id }) },
          { 'zh-CN': { port: label['zh-CN'] }, en: { port: label.en } },
        ),
      ),
    ]
  }
}
