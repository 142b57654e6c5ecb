'use client'
import { useSyncExternalStore } from 'react'
import { Skeleton } from '../../_ui/skeleton'
import { OpenStudio } from './_open-studio'

const never = () => () => undefined

interface FlowStudioProps {
  readonly flowId: string
  readonly slug: string
  /** An `Opening` as JSON: thousands of nodes as objects cost the page and the browser several times what a text does. */
  readonly opening: string
}

/**
 * The studio keeps work in the browser and draws on measured pixels: the server has nothing to add to it. It is imported
 * as any other part, so that its scripts are named in the page and come at once, not after the page has woken up.
 */
export function FlowStudio(props: FlowStudioProps) {
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return isBrowser ? <OpenStudio {...props} /> : <Skeleton className="h-[calc(100dvh-48px)] w-full rounded-none md:h-dvh" />
}
