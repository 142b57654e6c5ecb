import type { Flow, ScenarioRun } from '../../../flows/index'
import type { Overlay } from '../canvas/overlay'

export interface CoverageWords {
  readonly covered: (runs: number) => string
  readonly missed: string
  readonly missedTitle: string
}

/** How many scenarios pass each node and each connected exit; what none of them reaches stands out. */
export function coverageOverlay(flow: Flow, { results }: ScenarioRun, words: CoverageWords): Overlay {
  const passed = new Map<string, number>()
  for (const { path, ports } of results) for (const place of new Set([...path, ...ports])) passed.set(place, (passed.get(place) ?? 0) + 1)
  const mark = (place: string): Overlay[string] => {
    const runs = passed.get(place) ?? 0
    return runs > 0
      ? { text: String(runs), title: words.covered(runs), share: 0, tone: 'covered' }
      : { text: words.missed, title: words.missedTitle, share: 0, tone: 'missed' }
  }
  const places = Object.entries(flow.nodes).flatMap(([slug, node]) => [slug, ...Object.keys(node.on ?? {}).map((port) => `${slug}:${port}`)])
  return Object.fromEntries(places.map((place) => [place, mark(place)]))
}
