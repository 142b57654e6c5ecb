'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../_ui/button'

interface LoadMoreProps {
  readonly query: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> }
}

export function LoadMore({ query }: LoadMoreProps) {
  const t = useTranslations('chrome')
  if (!query.hasNextPage) return null
  return (
    <div className="flex justify-center border-t border-line p-3">
      <Button look="ghost" size="sm" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('more')}
      </Button>
    </div>
  )
}
