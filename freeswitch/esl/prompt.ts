import { fits } from './alphabet'

/** Tones that the house plays by itself; `mod_tone_stream` makes them. */
export const tones = {
  beep: 'tone_stream://%(250,0,1000)',
  ringback: 'tone_stream://%(1000,4000,450);loops=-1',
} as const

/** Argument for one or several files that we wrote; several are joined by `file_string`, played without a gap. */
export function promptArgument(files: readonly string[]): string | undefined {
  if (files.length === 0 || files.length > 32 || !files.every((file) => fits('file', file))) return undefined
  return files.length === 1 ? files[0] : `file_string://${files.join('!')}`
}
