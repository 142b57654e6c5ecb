import { Position } from '@xyflow/react'
import type { Issue } from '../../../flows/model/issue'
import { definitionOf } from '../definition-of'
import type { Point } from '../document/draft'
import type { CardNode } from './canvas-types'
import { cardSize, entryPoint, exitPoint } from './geometry'
import { createKeep } from './keep'
import type { CanvasInput } from './to-canvas'
import { type Card, toCard } from './to-card'

const handlePx = 10
const nothing = {}

export function createCardNodes(): (input: CanvasInput, places: Readonly<Record<string, Point>>) => readonly CardNode[] {
  const cards = createKeep<Card>()
  const nodes = createKeep<CardNode>()
  return (input, places) => {
    cards.round()
    nodes.round()
    const problems = byNode(input.issues)
    const chosen = new Set(input.selection)
    return Object.entries(input.draft.flow.nodes).map(([slug, node]) => {
      const definition = definitionOf(input.definitions, node)
      const found = problems.get(slug) ?? []
      const left = input.counts.left[slug] ?? nothing
      const [mark, lit, here] = [input.marks[slug], input.lit[slug], input.counts.here[slug] ?? 0]
      // Issues and counts are made anew on every look; their content decides, not their identity.
      const card = cards.get(slug, [node, definition, input.locale, JSON.stringify(found), JSON.stringify(left), here, mark, lit, input.overlay], () =>
        toCard({
          slug,
          node,
          definition,
          locale: input.locale,
          problems: found.map((one) => ({ severity: one.severity, text: one.message[input.locale] })),
          here,
          left,
          mark,
          lit,
          overlay: input.overlay,
        }),
      )
      const at = places[slug] ?? { x: 0, y: 0 }
      return nodes.get(slug, [card, at.x, at.y, chosen.has(slug), input.isReadOnly], () => cardNode(card, at, chosen.has(slug), input.isReadOnly))
    })
  }
}

function cardNode(card: Card, at: Point, isSelected: boolean, isReadOnly: boolean): CardNode {
  const size = cardSize(card.ports.length)
  const box = (middle: Point) => ({ x: middle.x - handlePx / 2, y: middle.y - handlePx / 2, width: handlePx, height: handlePx })
  return {
    id: card.slug,
    type: 'card',
    position: { x: at.x, y: at.y },
    data: { card },
    selected: isSelected,
    draggable: !isReadOnly,
    connectable: !isReadOnly,
    ...size,
    measured: size,
    handles: [
      ...(card.hasEntry ? [{ id: 'in', type: 'target' as const, position: Position.Left, ...box(entryPoint) }] : []),
      ...card.ports.map((port, i) => ({ id: port.id, type: 'source' as const, position: Position.Right, ...box(exitPoint(i, card.ports.length)) })),
    ],
  }
}

function byNode(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const map = new Map<string, Issue[]>()
  for (const issue of issues) {
    if (!issue.node) continue
    const list = map.get(issue.node)
    if (list) list.push(issue)
    else map.set(issue.node, [issue])
  }
  return map
}
