'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Locale } from '../../../flows/model/text'
import { useScope } from '../scope'
import type { PromptState } from '../sync/studio-api'

export interface Sentence {
  readonly locale: Locale
  readonly text: string
}

/** Writers type: what is rendered is asked for once they pause. */
const settleMs = 600

const keyOf = ({ locale, text }: Sentence) => `${locale}\n${text}`

/** What the server has rendered of these sentences; unknown while it is away. `again` asks anew. */
export function usePromptStates(sentences: readonly Sentence[]): {
  readonly stateOf: (sentence: Sentence) => PromptState | null | undefined
  readonly again: () => void
} {
  const { api } = useScope()
  const [states, setStates] = useState<ReadonlyMap<string, PromptState | null>>(new Map())
  const [round, setRound] = useState(0)
  const wanted = sentences.map(keyOf).join('\u0000')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the joined keys stand for the sentences, `round` asks again
  useEffect(() => {
    const timer = setTimeout(() => {
      const asked = sentences.slice(0, 500)
      api
        .promptStates(asked)
        .then((found) => setStates(new Map(asked.map((one, i) => [keyOf(one), found[i] ?? null]))))
        .catch(() => undefined)
    }, settleMs)
    return () => clearTimeout(timer)
  }, [api, wanted, round])
  const stateOf = useCallback((sentence: Sentence) => states.get(keyOf(sentence)), [states])
  return { stateOf, again: useCallback(() => setRound((now) => now + 1), []) }
}
