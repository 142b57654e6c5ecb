'use client'
import dynamic from 'next/dynamic'
import { useSyncExternalStore } from 'react'
import { Skeleton } from '../../_ui/skeleton'
import type { FirstCards } from '../../_studio/first/first-cards'
import type { Outputs } from '../../_trpc/types'
import { OpenStudio } from './_open-studio'

const BrokenFlow = dynamic(() => import('./_broken-flow').then((module) => module.BrokenFlow))

const never = () => () => undefined

interface FlowStudioProps {
  readonly flow: Pick<Outputs['flow']['get'], 'id' | 'slug' | 'name' | 'revision' | 'draft'>
  /** None of a draft that does not parse. */
  readonly firstCards: FirstCards | null
}

/**
 * The studio keeps work in the browser and draws on measured pixels: the server has nothing to add to it. It is imported
 * as any other part, so that its scripts are named in the page and come at once, not after the page has woken up.
 */
export function FlowStudio({ flow, firstCards }: FlowStudioProps) {
  const { draft } = flow
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!draft.flow || !firstCards) return <BrokenFlow name={flow.name} slug={flow.slug} text={draft.text} issues={draft.issues} />
  if (!isBrowser) return <Skeleton className="h-[calc(100dvh-48px)] w-full rounded-none md:h-dvh" />
  return (
    <OpenStudio
      key={flow.id}
      flowId={flow.id}
      slug={flow.slug}
      firstCards={firstCards}
      server={{ revision: flow.revision, draft: { flow: draft.flow, layout: draft.layout } }}
    />
  )
}
