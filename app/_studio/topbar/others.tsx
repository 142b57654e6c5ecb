'use client'
import { useEffect, useRef, useState } from 'react'
import { Tooltip } from '../../_ui/tooltip'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import type { Other } from '../store'
import { namesOf } from '../text/names-of'
import { othersText } from '../text/others.text'
import { useText } from '../use-text'
import { useGone } from './use-gone'

const shownMax = 4

/** Who else has this flow open, as initials; their names and where they are in words, and the way there. Comings and goings of people are said, not more. */
export function Others() {
  const { store, faces, locale, canvas } = useScope()
  const say = useText()
  const others = useStudio((state) => state.others)
  const flow = useStudio((state) => state.draft.flow)
  const before = useRef<readonly Other[]>([])
  const [news, setNews] = useState('')
  useGone()
  const nameOf = (other: Other) => namesOf([other], locale)
  useEffect(() => {
    // A person's second tab is no news.
    const came = missingIn(before.current, others, nameOf)
    const left = missingIn(others, before.current, nameOf)
    before.current = others
    const said = [...came.map((name) => say(othersText.came, { name })), ...left.map((name) => say(othersText.left, { name }))]
    if (said.length > 0) setNews(said.join(' '))
  })
  const where = (other: Other) =>
    other.node && flow.nodes[other.node] ? say(othersText.goTo, { name: nameOf(other), node: nodeName(flow, faces, locale, other.node) }) : nameOf(other)
  const goTo = ({ node }: Other) => {
    if (!node || !flow.nodes[node]) return
    store.getState().set({ view: 'canvas' })
    canvas.current?.centre([node])
  }
  const hidden = others.slice(shownMax)
  return (
    <>
      <p className="sr-only" aria-live="polite">
        {news}
      </p>
      {others.length > 0 ? (
        <ul aria-label={say(othersText.here)} data-others={others.length} className="flex shrink-0 items-center -space-x-1.5">
          {others.slice(0, shownMax).map((other) => (
            <li key={other.tab}>
              <Tooltip text={where(other)} side="bottom">
                <button
                  type="button"
                  aria-label={where(other)}
                  className={`flex size-6 items-center justify-center rounded-full border-2 border-raised text-xs font-semibold focus-visible:z-10 ${tones[toneOf(other)]}`}
                  onClick={() => goTo(other)}
                >
                  {initial(other.name)}
                </button>
              </Tooltip>
            </li>
          ))}
          {hidden.length > 0 ? (
            <li className="pl-2.5 text-xs text-ink-muted">
              <span aria-hidden>+{hidden.length}</span>
              <span className="sr-only">{say(othersText.more, { n: hidden.length, names: namesOf(hidden, locale) })}</span>
            </li>
          ) : null}
        </ul>
      ) : null}
    </>
  )
}

function missingIn(some: readonly Other[], all: readonly Other[], nameOf: (other: Other) => string): readonly string[] {
  const known = new Set(some.map(nameOf))
  return [...new Set(all.map(nameOf))].filter((name) => !known.has(name))
}

export const tones = [
  'bg-cat-people-soft text-cat-people',
  'bg-cat-reach-soft text-cat-reach',
  'bg-cat-ask-soft text-cat-ask',
  'bg-cat-decide-soft text-cat-decide',
] as const

/** The same colour for a tab on every screen. */
export function toneOf({ tab }: Other): number {
  return Number.parseInt(tab.slice(0, 4), 16) % tones.length || 0
}

function initial(name: string): string {
  return [...name.trim()][0]?.toUpperCase() ?? '?'
}
