import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Button } from './_ui/button'
import { EmptyState } from './_ui/empty-state'

export default async function NotFound() {
  const t = await getTranslations('chrome')
  return (
    <div className="py-16">
      <EmptyState
        title={t('notFoundTitle')}
        action={
          <Button asChild>
            <Link href="/">{t('toOverview')}</Link>
          </Button>
        }
      >
        {t('notFoundHelp')}
      </EmptyState>
    </div>
  )
}
