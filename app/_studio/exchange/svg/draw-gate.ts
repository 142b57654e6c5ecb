import type { Locale } from '../../../../flows/model/text'
import type { GateStack } from '../../canvas/gate-stacks'
import { gate as size } from '../../canvas/geometry'
import { canvasText } from '../../text/canvas.text'
import { ink } from './colours'
import { fit } from './text-width'
import { element, xml } from './xml'

const sizePx = 12

/** Steps that policy added, at the origin: hatched and dashed as on the canvas, each rule by its name. */
export function drawGate(stack: GateStack, { width, height }: { readonly width: number; readonly height: number }, locale: Locale): string {
  const title = stack.isOpen ? canvasText.policy[locale] : String(stack.gates.length)
  const line = (words: string, y: number, weight: number) =>
    element('text', { x: 24, y, 'font-size': sizePx, 'font-weight': weight, fill: ink.muted }, xml(fit(words, width - 32, sizePx, weight > 400)))
  return [
    element('rect', { width, height, rx: 8, fill: ink.raised }),
    element('rect', { width, height, rx: 8, fill: 'url(#hatch)', stroke: ink.strong, 'stroke-dasharray': '4 3' }),
    element(
      'g',
      { fill: 'none', stroke: ink.muted, 'stroke-width': 1.5 },
      '<rect x="9" y="13" width="8" height="6" rx="1"/><path d="M11 13v-2a2 2 0 0 1 4 0v2"/>',
    ),
    line(title, 18, 600),
    ...(stack.isOpen ? stack.gates.map((one, i) => line(one.name[locale], size.header + i * size.row + 16, 400)) : []),
  ].join('')
}
