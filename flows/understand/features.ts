/** Parts of a text and how often they occur: characters and pairs of them in Chinese, words, pairs of words and word stems elsewhere. */
export function features(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const add = (part: string) => found.set(part, (found.get(part) ?? 0) + 1)
  let before = ''
  for (const run of text.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? []) {
    if (/\p{Script=Han}/u.test(run)) {
      const characters = [...run]
      for (const [index, character] of characters.entries()) {
        add(character)
        const next = characters[index + 1]
        if (next !== undefined) add(character + next)
      }
      before = ''
      continue
    }
    const stem = stemOf(run)
    add(stem)
    if (before) add(`${before} ${stem}`)
    before = stem
  }
  return found
}

/** Plural, past and -ing forms count as the same word. */
function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word
}

/** Words that occur in every sentence say little about what is meant. */
const common = new Set([
  ...'的了吗呢吧啊我你您是一个就这那',
  'i',
  'a',
  'the',
  'to',
  'is',
  'it',
  'my',
  'you',
  'of',
  'in',
  'on',
  'for',
  'me',
  'do',
  'can',
  'please',
  'would',
  'like',
  'that',
])

export const weightOf = (feature: string): number => (common.has(feature) ? 0.25 : feature.includes(' ') || feature.length > 1 ? 1.2 : 1)
