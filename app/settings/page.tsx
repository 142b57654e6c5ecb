import { getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import { asTheme, themeCookie } from '../_text/locale-cookie'
import { PageApi } from '../_trpc/page-api'
import { prefetch, requireUser, trpc } from '../_trpc/server'
import { Settings } from './_settings'

export async function generateMetadata() {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsPage() {
  await requireUser()
  await prefetch((client) => client.prefetchQuery(trpc.settings.read.queryOptions()))
  const theme = asTheme((await cookies()).get(themeCookie)?.value)
  return (
    <PageApi>
      <Settings theme={theme} />
    </PageApi>
  )
}
