'use client'
import { Slot } from 'radix-ui'
import { type ComponentType, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode, useState } from 'react'
import { lateCode } from './late-code'

/** How a trigger was used before its window was there: what opens then goes on from it. */
export type FirstUse = 'pointer' | 'keyboard'

interface Triggered {
  readonly trigger: ReactNode
}

/**
 * A button and the window that it opens (a menu, a popover), whose code comes with the first use. The button is there at once; a press that comes before the code waits for it and is not lost.
 */
export function onFirstUse<P extends Triggered>(
  popup: 'menu' | 'dialog',
  load: () => Promise<ComponentType<P & { readonly firstUse: FirstUse }>>,
): ComponentType<P> {
  lateCode(load)
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each kind of window, at the top of a module
  return function OnFirstUse(props: P): ReactElement {
    const [used, setUsed] = useState<{ readonly Real: ComponentType<P & { readonly firstUse: FirstUse }>; readonly by: FirstUse } | null>(null)
    if (used) return <used.Real {...props} firstUse={used.by} />
    const use = (by: FirstUse) => {
      // Without a server there is no code: the next press tries again.
      load().then(
        (Real) => setUsed({ Real, by }),
        () => undefined,
      )
    }
    return (
      <Slot.Root
        aria-haspopup={popup}
        aria-expanded={false}
        data-state="closed"
        onClick={({ detail }: MouseEvent) => use(detail === 0 ? 'keyboard' : 'pointer')}
        onKeyDown={(event: KeyboardEvent) => {
          if (popup !== 'menu' || event.key !== 'ArrowDown') return
          event.preventDefault()
          use('keyboard')
        }}
      >
        {props.trigger}
      </Slot.Root>
    )
  }
}
