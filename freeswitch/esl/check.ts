import { type Alphabet, fits } from './alphabet'
import { type EslError, eslError } from './errors'

/** First field that does not fit its alphabet, named without its value; undefined when all do. */
export function refusal(command: string, fields: readonly (readonly [field: string, alphabet: Alphabet, text: string | undefined])[]): EslError | undefined {
  for (const [field, alphabet, text] of fields) {
    if (text !== undefined && !fits(alphabet, text)) return eslError('refused', `${command}: ${field}`)
  }
  return undefined
}

/** First figure that is not an integer within its bounds. */
export function outOfRange(command: string, figures: readonly (readonly [field: string, figure: number, min: number, max: number])[]): EslError | undefined {
  for (const [field, figure, min, max] of figures) {
    if (!Number.isInteger(figure) || figure < min || figure > max) return eslError('refused', `${command}: ${field}`)
  }
  return undefined
}
