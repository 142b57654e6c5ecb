import { type ProblemCode, problemEntry } from './catalogue'
import { problemText } from './problem-text'

export type ProblemValues = Readonly<Record<string, string | number>>

/** An expected failure on its way to a person: a code of the catalogue, and the values of its text. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly code: ProblemCode,
    readonly values: ProblemValues = {},
    options?: { readonly cause?: unknown },
  ) {
    super(`${code}: ${problemText(code, values).en.what}`, options)
  }

  get status(): number {
    return problemEntry(this.code).status
  }
}
