import compile from 'icu-minify/compile'

/**
 * Messages as the parser would read them, so that no browser has to load it: next-intl then only formats (`next.config.ts`
 * puts its formatter in the parser's place). The type stays that of the words, after which keys and placeholders are checked.
 */
export function compileWords<T extends object>(words: T): T {
  const entries = Object.entries(words).map(([key, value]: [string, string | object]) => [
    key,
    typeof value === 'string' ? plain(compile(value)) : compileWords(value),
  ])
  return Object.fromEntries(entries) as T
}

/** Its objects have no prototype, and such are not sent to a browser. */
function plain(compiled: unknown): unknown {
  return JSON.parse(JSON.stringify(compiled))
}
