import type { ListenCommand } from '../model/command'
import { keywordIn } from './keyword'
import { confidenceOf, likeness } from './likeness'
import { normalSpeech } from './normal-speech'

export interface Understood {
  readonly intent?: string
  /** 0 to 1: how often an answer like this means the intent. */
  readonly confidence: number
}

const keywordConfidence = 0.95
/** Two intents this close are a guess. */
const ambiguousMargin = 0.08

/**
 * What is meant, without a model: a keyword that is not denied is as good as sure, examples count by the parts they share with
 * what was said. The same in the browser, on the command line and on the telephone.
 */
export function understand(text: string, intents: ListenCommand['intents'] = []): Understood {
  const said = normalSpeech(text)
  if (said === '') return { confidence: 0 }
  const scored = intents
    .map(({ id, keywords, examples }) => ({ id, ...score(said, keywords.map(normalSpeech), examples.map(normalSpeech)) }))
    .toSorted((a, b) => b.confidence - a.confidence || b.length - a.length)
  const [best, second] = scored
  if (!best || best.confidence === 0) return { confidence: 0 }
  const isTie = second !== undefined && best.confidence - second.confidence < ambiguousMargin && best.length === second.length
  return { intent: best.id, confidence: isTie ? best.confidence / 2 : best.confidence }
}

function score(said: string, keywords: readonly string[], examples: readonly string[]): { readonly confidence: number; readonly length: number } {
  const hit = keywordIn(said, keywords)
  const like = confidenceOf(Math.max(0, ...examples.map((example) => likeness(said, example))))
  if (!hit) return { confidence: like, length: 0 }
  // A longer keyword says more: 不需要 goes before 需要.
  if (!hit.isNegated) return { confidence: Math.max(keywordConfidence, like), length: hit.keyword.length }
  return { confidence: Math.min(like, 0.3), length: 0 }
}
