import { getSmoothStepPath, Position } from '@xyflow/react'
import type { EdgeGates } from '../../../../flows/compliance/gates-on-edges'
import type { Issue } from '../../../../flows/model/issue'
import type { Locale } from '../../../../flows/model/text'
import type { CanvasEdge, CanvasNode } from '../../canvas/canvas-types'
import { stillView } from '../../canvas/still-view'
import { createToCanvas } from '../../canvas/to-canvas'
import type { Definitions } from '../../definition-of'
import type { FlowDraft } from '../../document/draft'
import { ink } from './colours'
import { drawCard, type Icons } from './draw-card'
import { drawGate } from './draw-gate'
import { type Run, wrap } from './text-width'
import { element, xml } from './xml'

export interface PictureInput {
  readonly draft: FlowDraft
  readonly definitions: Definitions
  readonly gates: readonly EdgeGates[]
  readonly issues: readonly Issue[]
  readonly locale: Locale
  readonly title: string
  /** Version, date: stands under the title. */
  readonly subtitle: string
  readonly icons: Icons
}

/** px of the picture. */
export interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Picture {
  readonly width: number
  readonly height: number
  /** Whether anything stands in a window of the picture. */
  readonly isDrawnIn: (part: Part) => boolean
  /** A whole SVG file. `part` cuts a window out of it, in px of the picture. */
  readonly svg: (part?: Part) => string
}

const marginPx = 40
const titlePx = 64
const fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei UI', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"

/** The whole flow as it stands on the canvas, light, with every gate that has the room spelled out; all words are text. */
export function drawFlow(input: PictureInput): Picture {
  const { draft, definitions, gates, issues, locale } = input
  const { nodes, edges } = createToCanvas()({
    draft,
    definitions,
    locale,
    issues,
    gates,
    ...stillView,
    isReadOnly: true,
  })
  const left = Math.min(0, ...nodes.map((node) => node.position.x)) - marginPx
  const top = Math.min(0, ...nodes.map((node) => node.position.y)) - marginPx - titlePx
  const right = Math.max(0, ...nodes.map((node) => node.position.x + (node.width ?? 0))) + marginPx
  const bottom = Math.max(0, ...nodes.map((node) => node.position.y + (node.height ?? 0))) + marginPx
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const drawn = [
    ...nodes.filter((node) => node.type === 'comment').map((node) => place(node, input)),
    ...edges.map((edge) => drawEdge(edge, byId)),
    ...nodes.filter((node) => node.type !== 'comment').map((node) => place(node, input)),
  ].join('\n')
  const heading = [
    element('text', { x: left + marginPx, y: top + marginPx, 'font-size': 22, 'font-weight': 600, fill: ink.text }, xml(input.title)),
    element('text', { x: left + marginPx, y: top + marginPx + 22, 'font-size': 13, fill: ink.faint }, xml(input.subtitle)),
  ].join('')
  const [width, height] = [right - left, bottom - top]
  return {
    width,
    height,
    isDrawnIn: (part) =>
      nodes.some(({ position, width: w = 0, height: h = 0 }) => {
        const [x, y] = [position.x - left, position.y - top]
        return x < part.x + part.width && x + w > part.x && y < part.y + part.height && y + h > part.y
      }),
    svg: (part = { x: 0, y: 0, width, height }) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n${element(
        'svg',
        {
          xmlns: 'http://www.w3.org/2000/svg',
          width: part.width,
          height: part.height,
          viewBox: `${left + part.x} ${top + part.y} ${part.width} ${part.height}`,
          'font-family': fonts,
          lang: locale,
          role: 'img',
        },
        element('title', {}, xml(input.title)),
        defs,
        element('rect', { x: left, y: top, width, height, fill: ink.paper }),
        heading,
        drawn,
      )}\n`,
  }
}

const defs = `<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v8" stroke="${ink.sunken}" stroke-width="2"/></pattern><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="${ink.strong}"/></marker></defs>`

function place(node: CanvasNode, { icons, locale }: PictureInput): string {
  const box = { width: node.width ?? 0, height: node.height ?? 0 }
  const inside =
    node.type === 'card'
      ? drawCard(node.data.card, box, icons)
      : node.type === 'gate'
        ? drawGate(node.data.stack, box, locale)
        : drawComment(node.data.text, box)
  return element('g', { transform: `translate(${Math.round(node.position.x)} ${Math.round(node.position.y)})` }, inside)
}

function drawComment(text: string, { width, height }: { readonly width: number; readonly height: number }): string {
  const runs: Run[] = [{ text, style: 'plain' }]
  const lines = wrap(runs, { widthPx: width - 20, sizePx: 13, linesMax: Math.max(1, Math.floor((height - 16) / 20)) })
  return [
    element('rect', { width, height, rx: 8, fill: ink.comment }),
    ...lines.map((line, i) => element('text', { x: 10, y: 24 + i * 20, 'font-size': 13, fill: ink.text }, xml(line.map(({ text: words }) => words).join('')))),
  ].join('')
}

function drawEdge(edge: CanvasEdge, byId: ReadonlyMap<string, CanvasNode>): string {
  const from = pointOf(byId.get(edge.source), edge.sourceHandle)
  const to = pointOf(byId.get(edge.target), edge.targetHandle)
  if (!from || !to) return ''
  const [path] = getSmoothStepPath({
    sourceX: from.x,
    sourceY: from.y,
    targetX: to.x,
    targetY: to.y,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
    borderRadius: 10,
    offset: 18,
  })
  return element('path', {
    d: path,
    fill: 'none',
    stroke: ink.strong,
    'stroke-width': 1.5,
    'stroke-dasharray': edge.data?.kind === 'failure' ? '5 4' : undefined,
    'marker-end': edge.data?.piece === 'intoGate' ? undefined : 'url(#arrow)',
  })
}

function pointOf(node: CanvasNode | undefined, handle: string | null | undefined): { readonly x: number; readonly y: number } | undefined {
  const found = node?.handles?.find((one) => one.id === handle)
  return node && found && { x: node.position.x + found.x + (found.width ?? 0) / 2, y: node.position.y + found.y + (found.height ?? 0) / 2 }
}
