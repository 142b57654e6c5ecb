import type { ElkNode } from 'elkjs/lib/elk-api.js'
import type { Flow } from '../../../flows/model/flow'
import { entryPoint, exitPoint } from '../canvas/geometry'

export interface ElkSize {
  readonly width: number
  readonly height: number
  /** Exits from top to bottom. */
  readonly ports: readonly string[]
}

/** The flow as ELK wants it: fixed ports, so that connections leave where the card shows them; gates take their room as labels. */
export function toElk(
  flow: Flow,
  sizeOf: (slug: string) => ElkSize,
  gateRoom: (edge: string) => { readonly width: number; readonly height: number } | undefined,
): ElkNode {
  return {
    id: '$flow',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.layered.spacing.nodeNodeBetweenLayers': '96',
      'elk.spacing.nodeNode': '40',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.edgeLabels.inline': 'true',
    },
    children: Object.keys(flow.nodes).map((slug) => {
      const { width, height, ports } = sizeOf(slug)
      return {
        id: slug,
        width,
        height,
        layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
        ports: [
          { id: `${slug}\nin`, x: entryPoint.x, y: entryPoint.y, width: 0, height: 0 },
          ...ports.map((port, i) => ({ id: `${slug}\n${port}`, ...exitPoint(i, ports.length), width: 0, height: 0 })),
        ],
      }
    }),
    edges: Object.entries(flow.nodes).flatMap(([slug, node]) =>
      Object.entries(node.on ?? {}).flatMap(([port, to]) => {
        if (!flow.nodes[to] || !sizeOf(slug).ports.includes(port)) return []
        const room = gateRoom(`${slug}:${port}`)
        return [
          {
            id: `${slug}\n${port}>`,
            sources: [`${slug}\n${port}`],
            targets: [`${to}\nin`],
            ...(room ? { labels: [{ text: 'gates', ...room, layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' } }] } : {}),
          },
        ]
      }),
    ),
  }
}
