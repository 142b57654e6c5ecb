import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getLocale } from 'next-intl/server'
import { localText } from '../../../flows/model/text'
import { isMissing } from '../../_trpc/is-missing'
import { caller, requireUser } from '../../_trpc/server'
import { toFirstCards } from '../../_studio/first/to-first-cards'
import { FlowStudio } from './_flow-studio'

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
  // The text is for a draft that does not parse; of all others it would be sent twice.
  const firstCards = draft.flow ? toFirstCards(draft.flow, await getLocale()) : null
  return <FlowStudio firstCards={firstCards} flow={{ id, slug, name, revision, draft: draft.flow ? { ...draft, text: '' } : draft }} />
}
