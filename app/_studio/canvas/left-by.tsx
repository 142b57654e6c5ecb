import { liveText } from '../text/live.text'
import { useText } from '../use-text'

/** Calls that left a node by one of its exits. The bare figure would run into the exit's name when it is read out. */
export function LeftBy({ calls }: { readonly calls: number }) {
  const said = useText()(liveText.left, { n: calls })
  return (
    <span className="shrink-0 rounded-full bg-ok-soft px-1.5 font-medium text-ok" title={said} data-left={calls}>
      <span aria-hidden>{calls}</span>
      <span className="sr-only">{said}</span>
    </span>
  )
}
