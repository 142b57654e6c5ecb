'use client'
import { ViewportPortal } from '@xyflow/react'
import { UserRound } from 'lucide-react'
import { useStudio } from '../scope'
import { othersText } from '../text/others.text'
import { tones, toneOf } from '../topbar/others'
import { useText } from '../use-text'
import { placeMissing } from './place'

/** A flag over each card where somebody else is. One layer: the cards themselves need not know. */
export function OthersLayer() {
  const isNeeded = useStudio((state) => state.others.some(({ node }) => node))
  return isNeeded ? <Flags /> : null
}

function Flags() {
  const say = useText()
  const others = useStudio((state) => state.others)
  const { flow, layout } = useStudio((state) => state.draft)
  const places = placeMissing(flow, layout)
  return (
    <ViewportPortal>
      {others.map((other) => {
        const at = other.node && flow.nodes[other.node] ? places[other.node] : undefined
        if (!at) return null
        return (
          <span
            key={other.tab}
            data-other-at={other.node}
            // Said by the list in the toolbar, with the step's name.
            aria-hidden
            className={`pointer-events-none absolute flex h-5 items-center gap-1 rounded-full px-2 text-xs font-medium whitespace-nowrap ${tones[toneOf(other)]}`}
            style={{ transform: `translate(${at.x + 12}px, ${at.y - 24}px)` }}
          >
            <UserRound className="size-3" aria-hidden />
            {other.isMe ? say(othersText.you) : other.name}
          </span>
        )
      })}
    </ViewportPortal>
  )
}
