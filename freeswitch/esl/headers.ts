/** Header block of a message or an event. Names are case-insensitive: FreeSWITCH sends `Unique-ID` and `unique-id`. */
export class Headers {
  readonly #values = new Map<string, string>()

  constructor(entries: Iterable<readonly [string, string]> = []) {
    for (const [name, value] of entries) {
      const key = name.toLowerCase()
      // The first of a name wins, as in FreeSWITCH: a later one could have been smuggled in.
      if (!this.#values.has(key)) this.#values.set(key, value)
    }
  }

  get(name: string): string | undefined {
    return this.#values.get(name.toLowerCase())
  }

  entries(): IterableIterator<[string, string]> {
    return this.#values.entries()
  }
}
