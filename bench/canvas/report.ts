import { percentile } from '../call-path/percentile'
import { table } from '../call-path/table'
import type { Frames } from './gestures'
import type { Opening, Use } from './measure'
import type { RouteScripts } from './route-scripts'

type Both<T> = Readonly<Record<'studio' | 'floor', readonly T[]>>

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b)
const at = (list: readonly number[], share: number) => percentile(sorted(list), share)
const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0))

/** Median, and least to most. */
function spread(list: readonly number[]): string {
  return `${ms(at(list, 0.5))} (${ms(at(list, 0))}–${ms(at(list, 1))}) ms`
}

function row(what: string, studio: readonly number[], floor: readonly number[], wanted: string): string[] {
  return [what, spread(studio), floor.length > 0 ? spread(floor) : '', floor.length > 0 ? (at(studio, 0.5) / at(floor, 0.5)).toFixed(2) : '', wanted]
}

function fps({ gapsMs }: Frames): number {
  return (gapsMs.length * 1000) / gapsMs.reduce((sum, gap) => sum + gap, 0)
}

function gesture(what: string, { studio, floor }: Both<Frames>, wanted: string): string[] {
  const side = (list: readonly Frames[]) => {
    const rates = list.map(fps)
    const gaps = list.flatMap((one) => one.gapsMs)
    const long = list.map((one) => one.longTasksMs.length)
    return `${at(rates, 0.5).toFixed(0)} (${at(rates, 0).toFixed(0)}–${at(rates, 1).toFixed(0)}) fps; p95 ${ms(at(gaps, 0.95))}, worst ${ms(at(gaps, 1))} ms; long tasks ${long.join(', ')}`
  }
  return [what, side(studio), side(floor), (at(studio.map(fps), 0.5) / at(floor.map(fps), 0.5)).toFixed(2), wanted]
}

function typing({ studio, floor }: Both<Use>): string[] {
  const side = (list: readonly Use[]) => {
    const keys = list.flatMap((one) => one.typing.keysMs)
    const long = list.flatMap((one) => one.typing.longTasksMs)
    return `p50 ${ms(at(keys, 0.5))}, p95 ${ms(at(keys, 0.95))}, worst ${ms(at(keys, 1))} ms of ${keys.length} keys; long tasks ${long.length}${long.length > 0 ? `, worst ${ms(at(long, 1))} ms` : ''}`
  }
  const p95 = (list: readonly Use[]) =>
    at(
      list.flatMap((one) => one.typing.keysMs),
      0.95,
    )
  return ['key → painted', side(studio), side(floor), (p95(studio) / p95(floor)).toFixed(2), 'never > 50 ms']
}

function canvas(nodes: number, openings: Both<Opening>, uses: Both<Use>): string {
  const { studio, floor } = openings
  const pick = (key: keyof Opening) => [studio.map((one) => one[key]), floor.map((one) => one[key])] as const
  const of = (key: 'pan' | 'drag' | 'farPan'): Both<Frames> => ({ studio: uses.studio.map((one) => one[key]), floor: uses.floor.map((one) => one[key]) })
  // The first look of a page also loads the checker.
  const first = uses.studio.flatMap((one) => one.work[0]?.answerMs ?? [])
  const next = uses.studio.flatMap((one) => one.work.slice(1))
  return [
    `\n${nodes} nodes, ${studio.length} openings, ${uses.studio.length} × everything else`,
    table(
      ['what', 'studio', 'floor', 'ratio', 'wanted'],
      [
        row('first byte of the page', ...pick('firstByteMs'), ''),
        row('whole page received', ...pick('htmlMs'), ''),
        row('first cards painted', ...pick('paintedMs'), ''),
        row('open → interactive', ...pick('interactiveMs'), '< 1.5 s'),
        gesture('pan', of('pan'), '≥ floor, ≥ 55 fps'),
        gesture('drag a card', of('drag'), '≥ floor, ≥ 55 fps'),
        gesture('pan, all in view', of('farPan'), '≥ floor'),
        typing(uses),
        ...(first.length > 0 ? [row('check in the worker, first', first, [], '')] : []),
        ...(next.length > 0
          ? [
              row(
                'check in the worker, after an edit',
                next.map((one) => one.answerMs),
                [],
                '< 150 ms',
              ),
              row(
                'handing it over, main thread',
                next.map((one) => one.postMs),
                [],
                '',
              ),
            ]
          : []),
      ],
    ),
  ].join('\n')
}

function scripts({ beforeCards, workers, later, files }: RouteScripts, floor: number): string {
  const rows = files.map((one) => [one.name, kb(one.bytes), one.when])
  return [
    `\nScripts of the route, gzipped: ${kb(beforeCards)} asked for before its cards are painted (wanted ≤ 260 KB; floor, React and React Flow alone: ${kb(floor)}),`,
    `${kb(later)} later by itself, ${kb(workers)} in web workers`,
    table(['file', 'gzipped', 'when'], rows),
  ].join('\n')
}

export const report = { canvas, scripts }
