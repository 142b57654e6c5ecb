import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getLocale } from 'next-intl/server'
import { localText } from '../../../flows/model/text'
import { isMissing } from '../../_trpc/is-missing'
import { caller, requireUser } from '../../_trpc/server'
import { toFirstCards } from '../../_studio/first/to-first-cards'
import { BrokenFlow } from './_broken-flow'
import { FlowStudio } from './_flow-studio'
import type { Opening } from './_open-studio'

interface FlowPageProps {
  readonly params: Promise<{ readonly flowId: string }>
}

/** Once for the title and the page: reading thousands of nodes takes a while. */
const readFlow = cache(async (flowId: string) => (await caller()).flow.get({ flowId }))

export async function generateMetadata({ params }: FlowPageProps) {
  await requireUser()
  const { flowId } = await params
  const flow = await readFlow(flowId).catch(() => null)
  return { title: flow ? localText(flow.name, await getLocale()) : undefined }
}

/** Loads one flow, renders the studio. */
export default async function FlowPage({ params }: FlowPageProps) {
  await requireUser()
  const { flowId } = await params
  const flow = await readFlow(flowId).catch((error: unknown) => {
    if (isMissing(error)) notFound()
    throw error
  })
  const { id, slug, name, revision, draft } = flow
  if (!draft.flow) return <BrokenFlow name={name} slug={slug} text={draft.text} issues={draft.issues} />
  const opening: Opening = {
    server: { revision, draft: { flow: draft.flow, layout: draft.layout } },
    firstCards: toFirstCards(draft.flow, await getLocale()),
  }
  return <FlowStudio key={id} flowId={id} slug={slug} opening={JSON.stringify(opening)} />
}
