import { Check, CircleDashed, TrendingDown } from 'lucide-react'
import { cn } from '../../_ui/cn'
import type { OverlayMark } from './overlay'

const tones = {
  heat: 'border-line-strong bg-raised text-ink',
  covered: 'border-ok/50 bg-ok-soft text-ok',
  missed: 'border-dashed border-warn bg-warn-soft text-warn',
} as const
const glyphs = { heat: null, covered: Check, missed: CircleDashed } as const

/** The figure of a card, on its upper edge: readable at any zoom, and never in the way of the name. */
export function OverlayChip({ mark, isFar }: { readonly mark: OverlayMark; readonly isFar: boolean }) {
  const Glyph = glyphs[mark.tone]
  const size = isFar ? 'h-10 gap-2 px-3 text-2xl [&_svg]:size-6' : 'h-5.5 gap-1 px-2 text-xs [&_svg]:size-3'
  return (
    <div className="pointer-events-none absolute right-3 bottom-full flex translate-y-1/2 gap-1">
      {mark.lost ? (
        <span title={mark.lost.title} className={cn('inline-flex items-center rounded-full border border-bad/50 bg-bad-soft font-medium text-bad', size)}>
          <TrendingDown aria-hidden />
          <span aria-hidden>{mark.lost.text}</span>
          <span className="sr-only">{mark.lost.title}</span>
        </span>
      ) : null}
      <span title={mark.title} className={cn('inline-flex items-center rounded-full border font-medium whitespace-nowrap', size, tones[mark.tone])}>
        {Glyph ? <Glyph aria-hidden /> : null}
        <span aria-hidden>{mark.text}</span>
        <span className="sr-only">{mark.title}</span>
      </span>
    </div>
  )
}
