import type { Overlay } from '../../_studio/canvas/overlay'
import type { Outputs } from '../../_trpc/types'

type Figures = Outputs['report']['flowFigures']

export interface HeatWords {
  readonly number: (value: number) => string
  readonly percent: (share: number) => string
  readonly node: (calls: number, share: number) => string
  readonly port: (calls: number, share: number) => string
  readonly lost: (calls: number, share: number) => string
}

/**
 * Figures → marks for the canvas. A node's share is of all calls that are counted; an exit's share is of the calls that came to its
 * node, which is what tells one exit from another. The thickness of a connection is of all calls, so that a stream can be followed.
 */
export function heatOverlay(slugs: readonly string[], { calls, nodes }: Figures, words: HeatWords): Overlay {
  // Nothing is laid over a flow that nobody was called on; else a node that no call reached is as cold as it is.
  if (calls === 0) return {}
  const overlay: Record<string, Overlay[string]> = {}
  const of = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  for (const slug of new Set([...slugs, ...Object.keys(nodes)])) {
    const figures = nodes[slug] ?? { calls: 0, lost: 0, ports: {} }
    const share = of(figures.calls, calls)
    const lostShare = of(figures.lost, figures.calls)
    overlay[slug] = {
      text: `${words.number(figures.calls)} · ${words.percent(share)}`,
      title: words.node(figures.calls, share),
      share,
      tone: 'heat',
      ...(figures.lost > 0 ? { lost: { text: words.number(figures.lost), title: words.lost(figures.lost, lostShare) } } : {}),
    }
    for (const [port, count] of Object.entries(figures.ports)) {
      const own = of(count, figures.calls)
      overlay[`${slug}:${port}`] = {
        text: `${words.number(count)} · ${words.percent(own)}`,
        title: words.port(count, own),
        share: of(count, calls),
        tone: 'heat',
      }
    }
  }
  return overlay
}
