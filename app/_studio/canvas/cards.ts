import type { Issue } from '../../../flows/model/issue'
import type { Locale } from '../../../flows/model/text'
import { definitionOf } from '../definition-of'
import { createKeep, groupBy, remember } from './keep'
import type { CanvasInput } from './to-canvas'
import { type Card, toCard } from './to-card'

type CardsFrom = Pick<CanvasInput, 'definitions' | 'locale' | 'issues' | 'counts' | 'marks' | 'lit' | 'overlay'> & {
  readonly nodes: CanvasInput['draft']['flow']['nodes']
}

interface Found {
  readonly problems: readonly { readonly severity: 'error' | 'warning'; readonly text: string }[]
  /** Issues are made anew on every look; their content decides, not their identity. */
  readonly text: string
}

const nothing = {}
const noProblems: Found = { problems: [], text: '' }

/** What every card shows; nothing of where it stands, so that a drag asks for none of it again. */
export function createCards(): (from: CardsFrom) => ReadonlyMap<string, Card> {
  const keep = createKeep<Card>()
  const found = remember(byNode)
  return ({ nodes, definitions, locale, issues, counts, marks, lit, overlay }) => {
    keep.round()
    const problemsOf = found(issues, locale)
    const cards = new Map<string, Card>()
    for (const [slug, node] of Object.entries(nodes)) {
      const definition = definitionOf(definitions, node)
      const { problems, text } = problemsOf.get(slug) ?? noProblems
      const left = counts.left[slug]
      const [mark, lights, here] = [marks[slug], lit[slug], counts.here[slug] ?? 0]
      const from = [node, definition, locale, text, left ? JSON.stringify(left) : '', here, mark, lights, overlay]
      cards.set(
        slug,
        keep.get(slug, from, (old) => {
          const card = toCard({ slug, node, definition, locale, problems, here, left: left ?? nothing, mark, lit: lights, overlay })
          // The node types come after the first cards, and say the same.
          return old && JSON.stringify(old) === JSON.stringify(card) ? old : card
        }),
      )
    }
    return cards
  }
}

function byNode(issues: readonly Issue[], locale: Locale): ReadonlyMap<string, Found> {
  const lists = groupBy(issues, (issue) => issue.node ?? '')
  return new Map(
    [...lists].map(([slug, list]) => {
      const problems = list.map((one) => ({ severity: one.severity, text: one.message[locale] }))
      return [slug, { problems, text: JSON.stringify(problems) }]
    }),
  )
}
