'use client'
import { useEffect, useRef, useState } from 'react'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import type { Other } from '../store'
import { othersText } from '../text/others.text'
import { useText } from '../use-text'

const shownMax = 4

/** Who else has this flow open, as initials; their names and where they are in words. Comings and goings are said, not more. */
export function Others() {
  const { faces, locale } = useScope()
  const say = useText()
  const others = useStudio((state) => state.others)
  const flow = useStudio((state) => state.draft.flow)
  const before = useRef<readonly Other[]>([])
  const [news, setNews] = useState('')
  const nameOf = ({ name, isMe }: Other) => (isMe ? say(othersText.you) : name)
  useEffect(() => {
    const came = others.filter(({ tab }) => !before.current.some((one) => one.tab === tab))
    const left = before.current.filter(({ tab }) => !others.some((one) => one.tab === tab))
    before.current = others
    const said = [...came.map((one) => say(othersText.came, { name: nameOf(one) })), ...left.map((one) => say(othersText.left, { name: nameOf(one) }))]
    if (said.length > 0) setNews(said.join(' '))
  })
  const where = (other: Other) =>
    other.node && flow.nodes[other.node] ? say(othersText.at, { name: nameOf(other), node: nodeName(flow, faces, locale, other.node) }) : nameOf(other)
  return (
    <>
      <p className="sr-only" aria-live="polite">
        {news}
      </p>
      {others.length > 0 ? (
        <ul aria-label={say(othersText.here)} data-others={others.length} className="flex shrink-0 items-center -space-x-1.5">
          {others.slice(0, shownMax).map((other) => (
            <li key={other.tab} title={where(other)}>
              <span
                className={`flex size-6 items-center justify-center rounded-full border-2 border-raised text-xs font-semibold ${tones[toneOf(other)]}`}
                aria-hidden
              >
                {initial(other.name)}
              </span>
              <span className="sr-only">{where(other)}</span>
            </li>
          ))}
          {others.length > shownMax ? <li className="pl-2.5 text-xs text-ink-muted">+{others.length - shownMax}</li> : null}
        </ul>
      ) : null}
    </>
  )
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
