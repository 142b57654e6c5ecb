import { card as size } from '../../canvas/geometry'
import type { Card, CardPort } from '../../canvas/to-card'
import { categoryInk, ink } from './colours'
import { fit, type Run, wrap } from './text-width'
import { element, xml } from './xml'

const nameSizePx = 14
const textSizePx = 13
const portSizePx = 12
const padPx = 12

/** Inner SVG of icons by name, drawn in a box of 24. */
export type Icons = Readonly<Record<string, string>>

/** One card at the origin, with everything as selectable text. */
export function drawCard(card: Card, { width, height }: { readonly width: number; readonly height: number }, icons: Icons): string {
  const colours = categoryInk[card.category]
  const isLocked = card.state === 'locked'
  return [
    element('rect', {
      width,
      height,
      rx: size.radius,
      fill: ink.raised,
      stroke: card.state === 'error' ? ink.bad : card.state === 'warning' ? ink.warn : isLocked ? ink.strong : ink.line,
      'stroke-dasharray': isLocked ? '5 4' : undefined,
    }),
    element('rect', { x: padPx, y: 10, width: 20, height: 20, rx: 6, fill: colours.soft }),
    element(
      'g',
      {
        transform: `translate(${padPx + 3} 13) scale(${14 / 24})`,
        fill: 'none',
        stroke: colours.line,
        'stroke-width': 2,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
      icons[card.icon] ?? '',
    ),
    text(padPx + 28, 25, fit(card.name, width - padPx * 2 - 28, nameSizePx, true), { 'font-size': nameSizePx, 'font-weight': 600, fill: ink.text }),
    ...sentenceLines(card).map((line, i) => sentenceLine(line, size.header + 15 + i * 24)),
    ...card.ports.map((port, i) => exit(port, i, card.ports.length)),
    ...(card.hasEntry ? [handle(0, size.header / 2)] : []),
  ].join('')
}

function sentenceLines(card: Card): readonly (readonly Run[])[] {
  const runs = card.sentence.map<Run>((part) =>
    'value' in part ? { text: part.value, style: 'value' } : 'gap' in part ? { text: part.gap, style: 'gap' } : { text: part.text, style: 'plain' },
  )
  return wrap(runs, { widthPx: size.width - padPx * 2, sizePx: textSizePx, linesMax: 2 })
}

function sentenceLine(line: readonly Run[], y: number): string {
  const runs = line.map(({ text: words, style }) =>
    element(
      'tspan',
      style === 'value'
        ? { fill: ink.text, 'font-weight': 500 }
        : style === 'gap'
          ? { fill: ink.faint, 'text-decoration': 'underline', 'text-decoration-style': 'dotted' }
          : { fill: ink.muted },
      xml(words),
    ),
  )
  return element('text', { x: padPx, y, 'font-size': textSizePx, 'xml:space': 'preserve' }, ...runs)
}

function exit(port: CardPort, index: number, ports: number): string {
  const y = ports > 1 ? size.header + size.body + size.row * (index + 0.5) : size.header / 2
  if (ports === 1) return handle(size.width, y)
  const keyWidth = port.key ? 20 : 0
  const end = size.width - 14
  return [
    text(end - (keyWidth ? keyWidth + 6 : 0), y + 4, fit(port.label, size.width - 40 - keyWidth, portSizePx), {
      'font-size': portSizePx,
      'text-anchor': 'end',
      fill: port.kind === 'failure' ? ink.faint : ink.muted,
    }),
    ...(port.key
      ? [
          element('rect', { x: end - keyWidth, y: y - 10, width: keyWidth, height: 20, rx: 4, fill: ink.sunken, stroke: ink.line }),
          text(end - keyWidth / 2, y + 4, port.key, { 'font-size': portSizePx, 'text-anchor': 'middle', fill: ink.muted }),
        ]
      : []),
    handle(size.width, y),
  ].join('')
}

function handle(x: number, y: number): string {
  return element('circle', { cx: x, cy: y, r: 4, fill: ink.raised, stroke: ink.strong, 'stroke-width': 1.5 })
}

function text(x: number, y: number, words: string, attributes: Readonly<Record<string, string | number>>): string {
  return element('text', { x, y, ...attributes }, xml(words))
}
