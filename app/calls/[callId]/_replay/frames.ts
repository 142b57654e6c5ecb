import type { Outputs } from '../../../_trpc/types'

export type PathStep = Outputs['calls']['get']['path']['steps'][number]

/** One stop of the replay: a step of the call, and how long it stays while the replay plays at its own pace. */
export interface Frame {
  readonly step: PathStep
  /** Address of the step in links. */
  readonly id: string
  /** Since the first step. */
  readonly offsetMs: number
  readonly lastsMs: number
}

/** A step that took no time is still seen, and nobody sits through a wait of two days. */
const lastsMinMs = 500
const lastsMaxMs = 8_000

export function framesOf(steps: readonly PathStep[]): readonly Frame[] {
  const startMs = steps[0]?.at.getTime() ?? 0
  return steps.map((step, index) => {
    const beforeMs = steps[index - 1]?.at.getTime() ?? step.at.getTime()
    const tookMs = step.at.getTime() - beforeMs
    return { step, id: `${step.seq}.${step.part}`, offsetMs: step.at.getTime() - startMs, lastsMs: Math.min(lastsMaxMs, Math.max(lastsMinMs, tookMs)) }
  })
}

/** What the canvas lights at a frame: the way so far, and where the call is. */
export function litAt(frames: readonly Frame[], index: number): Readonly<Record<string, 'now' | 'passed'>> {
  const lit: Record<string, 'now' | 'passed'> = {}
  for (const { step } of frames.slice(0, index + 1)) {
    const place = placeOf(frames, step)
    if (place) lit[place] = 'passed'
    if (step.node && step.port) lit[`${step.node}:${step.port}`] = 'passed'
  }
  const now = frames[index] && placeOf(frames, frames[index].step)
  if (now) lit[now] = 'now'
  // A gate lies on a connection that the call took: that one leads up to it.
  return lit
}

/** Slug of a drawn step's node; `>slug` for a step that policy put before a node. */
function placeOf(frames: readonly Frame[], step: PathStep): string | null {
  if (!step.inserted) return step.node
  const at = frames.findIndex((frame) => frame.step === step)
  const next = frames.slice(at + 1).find((frame) => frame.step.node && !frame.step.inserted)
  const to = next?.step.node ?? step.node
  return to ? `>${to}` : null
}

/** The node that a frame stands at, for the view to follow. */
export function nodeAt(frames: readonly Frame[], index: number): string | null {
  const frame = frames[index]
  return frame ? (placeOf(frames, frame.step)?.replace(/^>/, '') ?? null) : null
}

/** The next frame at a node, from the present one on and round again: a node that is passed twice shows both visits in turn. */
export function frameAt(frames: readonly Frame[], slug: string, from: number): number | null {
  const order = [...frames.keys()].map((one) => (from + 1 + one) % frames.length)
  return order.find((index) => nodeAt(frames, index) === slug && !frames[index]?.step.inserted) ?? order.find((index) => nodeAt(frames, index) === slug) ?? null
}

/** Has a name of its own beside what it does. */
export function isDrawnStep({ inserted, name, gateName }: PathStep): boolean {
  return (inserted ? gateName : name) !== null
}
