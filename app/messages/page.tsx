import { getTranslations } from 'next-intl/server'
import { PageApi } from '../_trpc/page-api'
import { prefetch, requireUser, trpc } from '../_trpc/server'
import { MessageList } from './_message-list'

export async function generateMetadata() {
  return { title: (await getTranslations('messages'))('title') }
}

export default async function MessagesPage() {
  await requireUser()
  await prefetch((client) => client.prefetchInfiniteQuery(trpc.message.list.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor })))
  return (
    <PageApi>
      <MessageList />
    </PageApi>
  )
}
