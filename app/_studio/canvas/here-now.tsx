import { PhoneCall } from 'lucide-react'
import { cn } from '../../_ui/cn'
import { liveText } from '../text/live.text'
import { useText } from '../use-text'

/** Calls that are at a node at this moment: the one thing besides its name that is worth reading from afar, too. */
export function HereNow({ calls, isFar }: { readonly calls: number; readonly isFar: boolean }) {
  const said = useText()(liveText.here, { n: calls })
  const size = isFar ? 'ml-auto h-10 gap-2 px-3 text-2xl [&_svg]:size-6' : 'gap-1 px-1.5 text-xs [&_svg]:size-3'
  return (
    <span className={cn('flex shrink-0 items-center rounded-full bg-ok-soft font-medium text-ok', size)} title={said} data-here={calls}>
      <PhoneCall className="animate-[breathe_2s_ease-in-out_infinite]" aria-hidden />
      <span aria-hidden>{calls}</span>
      <span className="sr-only">{said}</span>
    </span>
  )
}
