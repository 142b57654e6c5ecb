import type { ListenCommand } from '../model/command'

export interface Understood {
  readonly intent?: string
  readonly confidence: number
}

/**
 * The built-in understanding of speech: a keyword that occurs is sure, an example counts by the words or characters that
 * it shares with what was said. The same in the simulator and in the call worker.
 */
export function keywordIntent(said: string, intents: ListenCommand['intents'] = []): Understood {
  const heard = normal(said)
  let best: Understood = { confidence: 0 }
  for (const { id, keywords, examples } of intents) {
    const isNamed = keywords.some((keyword) => normal(keyword) !== '' && heard.includes(normal(keyword)))
    const confidence = isNamed ? 0.95 : Math.max(0, ...examples.map((example) => likeness(heard, normal(example))))
    if (confidence > best.confidence) best = { intent: id, confidence }
  }
  return best
}

const normal = (text: string): string => text.toLowerCase().replace(/[\s\p{P}]+/gu, ' ').trim()

/** Share of common parts (Dice): words where there are spaces, pairs of characters in Chinese. */
function likeness(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  if (left.length === 0 || right.length === 0) return 0
  const pool = [...right]
  let common = 0
  for (const part of left) {
    const index = pool.indexOf(part)
    if (index < 0) continue
    pool.splice(index, 1)
    common++
  }
  return (2 * common) / (left.length + right.length)
}

function parts(text: string): readonly string[] {
  return text.split(' ').flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word)) return word ? [word] : []
    const characters = [...word]
    return characters.length < 2 ? characters : characters.slice(1).map((character, index) => (characters[index] ?? '') + character)
  })
}
