'use client'
import dynamic from 'next/dynamic'
import { Skeleton } from '../../_ui/skeleton'
import type { Outputs } from '../../_trpc/types'

const loading = () => <Skeleton className="h-[calc(100dvh-48px)] w-full rounded-none md:h-dvh" />

/** The studio keeps work in the browser and draws on measured pixels: the server has nothing to add to it. */
const OpenStudio = dynamic(() => import('./_open-studio').then((module) => module.OpenStudio), { ssr: false, loading })
const BrokenFlow = dynamic(() => import('./_broken-flow').then((module) => module.BrokenFlow))

export function FlowStudio({ flow }: { readonly flow: Outputs['flow']['get'] }) {
  const { draft } = flow
  if (!draft.flow) return <BrokenFlow name={flow.name} text={draft.text} issues={draft.issues} />
  return <OpenStudio key={flow.id} flowId={flow.id} slug={flow.slug} server={{ revision: flow.revision, draft: { flow: draft.flow, layout: draft.layout } }} />
}
