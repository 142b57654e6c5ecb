import { wavMs } from './wav'

export interface Media {
  readonly ms: number
  /** `Playback-File-Type`: a real switch names tones and local streams only. */
  readonly type?: string
}

/** Length of what a file argument plays; undefined is FILE NOT FOUND. */
export function mediaOf(argument: string): Media | undefined {
  if (argument.startsWith('tone_stream://')) {
    const tone = /%\((\d+),(\d+)/.exec(argument)
    const ms = tone ? Number(tone[1]) + Number(tone[2]) : 1000
    return { ms: /loops=-1/.test(argument) ? Number.POSITIVE_INFINITY : ms, type: 'tone_stream' }
  }
  if (argument.startsWith('silence_stream://')) {
    const ms = Number(argument.slice('silence_stream://'.length).split(',')[0])
    return { ms: ms < 0 ? Number.POSITIVE_INFINITY : ms }
  }
  if (argument.startsWith('file_string://')) {
    // A missing file inside a list is passed over without a word, as in mod_dptools' next_file.
    const parts = argument
      .slice('file_string://'.length)
      .split('!')
      .map((part) => mediaOf(part)?.ms)
    const found = parts.filter((ms): ms is number => ms !== undefined)
    return found.length === 0 ? undefined : { ms: found.reduce((sum, ms) => sum + ms, 0) }
  }
  const ms = wavMs(argument)
  return ms === undefined ? undefined : { ms }
}
