import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { localText } from '../../../flows/model/text'
import { isMissing } from '../../_trpc/is-missing'
import { caller, requireUser } from '../../_trpc/server'
import { FlowStudio } from './_flow-studio'

interface FlowPageProps {
  readonly params: Promise<{ readonly flowId: string }>
}

export async function generateMetadata({ params }: FlowPageProps) {
  await requireUser()
  const { flowId } = await params
  const flow = await (await caller()).flow.get({ flowId }).catch(() => null)
  return { title: flow ? localText(flow.name, await getLocale()) : undefined }
}

/** Loads one flow, renders the studio. */
export default async function FlowPage({ params }: FlowPageProps) {
  await requireUser()
  const { flowId } = await params
  const flow = await (await caller()).flow.get({ flowId }).catch((error: unknown) => {
    if (isMissing(error)) notFound()
    throw error
  })
  return <FlowStudio flow={flow} />
}
