import type { Text } from '../../../flows/index'

/** What a server answered instead of doing it, in its own words. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly code: string,
    /** What happened, and on the next line how to mend it. */
    readonly text: Text,
  ) {
    super(`${code}: ${text.en}`)
  }
}
