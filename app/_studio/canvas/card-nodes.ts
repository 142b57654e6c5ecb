import { Position } from '@xyflow/react'
import type { Locale } from '../../../flows/model/text'
import type { Point } from '../document/draft'
import type { CardNode } from './canvas-types'
import { cardSize, entryPoint, exitPoint } from './geometry'
import { createKeep } from './keep'
import { spokenCard } from './spoken'
import type { CanvasInput } from './to-canvas'
import type { Card } from './to-card'

const handlePx = 10
const origin: Point = { x: 0, y: 0 }

/** Cards at their places. */
export function createCardNodes(): (
  input: Pick<CanvasInput, 'selection' | 'dragged' | 'isReadOnly' | 'locale'>,
  cards: ReadonlyMap<string, Card>,
  places: Readonly<Record<string, Point>>,
) => readonly CardNode[] {
  const keep = createKeep<CardNode>()
  return ({ selection, dragged, isReadOnly, locale }, cards, places) => {
    keep.round()
    const chosen = new Set(selection)
    const nodes: CardNode[] = []
    for (const [slug, card] of cards) {
      const at = dragged?.[slug] ?? places[slug] ?? origin
      const isSelected = chosen.has(slug)
      nodes.push(keep.get(slug, [card, at.x, at.y, isSelected, isReadOnly], () => cardNode(card, at, isSelected, isReadOnly, locale)))
    }
    return nodes
  }
}

function cardNode(card: Card, at: Point, isSelected: boolean, isReadOnly: boolean, locale: Locale): CardNode {
  const size = cardSize(card.ports.length)
  const box = (middle: Point) => ({ x: middle.x - handlePx / 2, y: middle.y - handlePx / 2, width: handlePx, height: handlePx })
  return {
    id: card.slug,
    type: 'card',
    position: { x: at.x, y: at.y },
    data: { card },
    ariaLabel: spokenCard(card, locale),
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
