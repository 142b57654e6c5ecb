import type { Point } from './draft'

export type AlignHow = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom' | 'spreadX' | 'spreadY'

export interface Box extends Point {
  readonly id: string
  readonly w: number
  readonly h: number
}

/** New places for boxes brought into one line, or spread with even gaps. */
export function align(boxes: readonly Box[], how: AlignHow): Readonly<Record<string, Point>> {
  if (boxes.length < 2) return {}
  if (how === 'spreadX' || how === 'spreadY') return spread(boxes, how)
  const left = Math.min(...boxes.map((b) => b.x))
  const right = Math.max(...boxes.map((b) => b.x + b.w))
  const top = Math.min(...boxes.map((b) => b.y))
  const bottom = Math.max(...boxes.map((b) => b.y + b.h))
  const place = (box: Box): Point => {
    switch (how) {
      case 'left':
        return { x: left, y: box.y }
      case 'right':
        return { x: right - box.w, y: box.y }
      case 'center':
        return { x: (left + right - box.w) / 2, y: box.y }
      case 'top':
        return { x: box.x, y: top }
      case 'bottom':
        return { x: box.x, y: bottom - box.h }
      case 'middle':
        return { x: box.x, y: (top + bottom - box.h) / 2 }
    }
  }
  return Object.fromEntries(boxes.map((box) => [box.id, place(box)]))
}

function spread(boxes: readonly Box[], how: 'spreadX' | 'spreadY'): Readonly<Record<string, Point>> {
  const start = (b: Box) => (how === 'spreadX' ? b.x : b.y)
  const size = (b: Box) => (how === 'spreadX' ? b.w : b.h)
  const row = [...boxes].sort((a, b) => start(a) - start(b))
  const first = row[0]
  const last = row.at(-1)
  if (!first || !last) return {}
  const free = start(last) + size(last) - start(first) - row.reduce((sum, b) => sum + size(b), 0)
  const gap = Math.max(16, free / (row.length - 1))
  let next = start(first)
  const places: Record<string, Point> = {}
  for (const box of row) {
    places[box.id] = how === 'spreadX' ? { x: next, y: box.y } : { x: box.x, y: next }
    next += size(box) + gap
  }
  return places
}
