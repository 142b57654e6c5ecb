import type { Check } from '../connect-rules'
import { whenIdle } from '../../_ui/when-idle'

/**
 * The shared checker, which is a third of all code and draws nothing: fetched after the first paint. Until it is there no
 * connection is refused; the problem list, whose worker has a checker of its own, names what is wrong all the same.
 */
export function lateCheck(): Check {
  let check: Check = () => []
  whenIdle(() => {
    import('./checker').then(
      (module) => {
        check = module.checker
      },
      // The server is away: it still says no when the draft is published.
      () => undefined,
    )
  }, 2_000)
  return (flow) => check(flow)
}
