import type { Text } from '../../flows/model/text'

/** What went wrong and how to mend it, with `{name}` where a value goes. */
export interface ProblemEntry {
  /** HTTP status of an answer that carries it. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 502 | 503
  /** Whether the same request may do better: never, once the cause is mended, or simply later. */
  readonly retry: 'never' | 'afterMending' | 'later'
  readonly what: Text
  readonly mend: Text
}

/** Keeps the codes' names while entries are listed. */
export function defineProblems<Entries extends Readonly<Record<string, ProblemEntry>>>(entries: Entries): Entries {
  return entries
}
