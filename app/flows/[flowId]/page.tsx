import { notFound } from 'next/navigation'
import { isMissing } from '../../_trpc/is-missing'
import { caller, requireUser } from '../../_trpc/server'
import { flowTitle } from './_flow-title'
import { FlowStudio } from './_flow-studio'

interface FlowPageProps {
  readonly params: Promise<{ readonly flowId: string }>
}

export const generateMetadata = flowTitle

/** Has no draft in it: the browser asks for that while the studio's scripts are on their way. */
export default async function FlowPage({ params }: FlowPageProps) {
  await requireUser()
  const { flowId } = await params
  const { id, slug } = await (await caller()).flow.head({ flowId }).catch((error: unknown) => {
    if (isMissing(error)) notFound()
    throw error
  })
  return <FlowStudio key={id} flowId={id} slug={slug} />
}
