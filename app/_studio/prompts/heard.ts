import type { Sentence } from './use-prompt-states'

const storeKey = 'callweave.heard'
const keptMax = 2_000

/** Sentences that were listened to in this browser, to their end, in these very words. */
export function heardHere(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storeKey) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [])
  } catch {
    return new Set()
  }
}

export function markHeard(sentence: Sentence): void {
  try {
    localStorage.setItem(storeKey, JSON.stringify([...new Set([...heardHere(), heardKey(sentence)])].slice(-keptMax)))
  } catch {
    // A browser that keeps nothing forgets what was heard; nothing else depends on it.
  }
}

/** Short, so that thousands fit: FNV-1a over the words. */
export function heardKey({ locale, text }: Sentence): string {
  let hash = 0x811c9dc5
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return `${locale}:${text.length}:${(hash >>> 0).toString(36)}`
}
