import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { localText } from '../../../flows/model/text'
import { caller, requireUser } from '../../_trpc/server'

/** The flow's name as a page's title. */
export async function flowTitle({ params }: { readonly params: Promise<{ readonly flowId: string }> }): Promise<Metadata> {
  await requireUser()
  const { flowId } = await params
  const flow = await (await caller()).flow.head({ flowId }).catch(() => null)
  return flow ? { title: localText(flow.name, await getLocale()) } : {}
}
