'use client'
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react'
import { lateCode } from '../_ui/late-code'

/**
 * A part that no card needs in order to be drawn: it is fetched after the first paint and not with it. Until it is
 * there `before` stands in its place.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>, before: ReactNode = null): ComponentType<P> {
  let loaded: ComponentType<P> | undefined
  const get = async () => {
    loaded ??= await load()
    return { default: loaded }
  }
  lateCode(get)
  const Waiting = lazy(get)
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, at the top of a module
  return function Late(props: P) {
    // What is there already is drawn at once; what once waited stays the same component, or it would lose its state.
    const [Part] = useState<ComponentType<P>>(() => loaded ?? Waiting)
    return (
      <Suspense fallback={before}>
        <Part {...props} />
      </Suspense>
    )
  }
}
