import { cn } from '../../_ui/cn'
import { useScope, useStudio } from '../scope'
import type { OverlayMark } from './overlay'

const tones = { heat: 'bg-raised/70 text-ink-muted', covered: 'bg-ok-soft text-ok', missed: 'bg-warn-soft text-warn' } as const

interface PortMarkProps {
  readonly slug: string
  readonly port: string
  readonly mark: OverlayMark
}

/** The figure of an exit; pressed, it chooses the exit as a click on its connection does. */
export function PortMark({ slug, port, mark }: PortMarkProps) {
  const { store } = useScope()
  const isChosen = useStudio((state) => state.chosenEdge?.node === slug && state.chosenEdge.port === port)
  return (
    <button
      type="button"
      aria-label={mark.title}
      aria-pressed={isChosen}
      title={mark.title}
      data-port-mark={`${slug}:${port}`}
      onClick={(event) => {
        event.stopPropagation()
        store.getState().chooseEdge({ node: slug, port })
      }}
      className={cn(
        'nodrag nopan shrink-0 rounded-full border border-transparent px-1.5 font-medium hover:border-line-strong',
        tones[mark.tone],
        isChosen && 'border-accent',
      )}
    >
      {mark.text}
    </button>
  )
}
