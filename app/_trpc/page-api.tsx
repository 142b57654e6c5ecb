'use client'
import dynamic from 'next/dynamic'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { isCanvasPath } from '../_shell/canvas-path'

const ApiProvider = dynamic(() => import('./provider').then((module) => module.ApiProvider))

/**
 * Queries and mutations for the pages inside, by `useTRPC()`. The flow editor asks by itself (`lateClient`), after its
 * cards are painted: there this adds nothing, and its code does not come with the page.
 */
export function PageApi({ children }: { readonly children: ReactNode }) {
  return isCanvasPath(usePathname()) ? children : <ApiProvider>{children}</ApiProvider>
}
