'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleHelp } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { When } from '../../_parts/when'
import { useTRPC } from '../../_trpc/client'
import { Popover } from '../../_ui/popover'

/** Why this person is not being called at this moment: asked when somebody wants to know, because it changes by the second. */
export function WhyWaiting({ campaignId, contactId, name }: { readonly campaignId: string; readonly contactId: string; readonly name: string }) {
  const t = useTranslations('board')
  const chrome = useTranslations('chrome')
  const locale = useLocale()
  const [isOpen, setOpen] = useState(false)
  const query = useQuery(useTRPC().campaign.why.queryOptions({ campaignId, contactId }, { enabled: isOpen, staleTime: 0 }))
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      label={t('whyNow')}
      trigger={
        <button type="button" aria-label={t('whyNowOf', { name })} className="inline-flex items-center gap-1.5 rounded-sm text-ink-muted hover:text-ink">
          <CircleHelp className="size-3.5 shrink-0" aria-hidden />
          {t('whyNow')}
        </button>
      }
    >
      {query.data ? (
        <>
          <p className="font-medium">{query.data.text[locale]}</p>
          {query.data.untilMs === null ? null : <p className="mt-1 text-ink-muted">{t.rich('later', { when: () => <When at={query.data.untilMs ?? 0} /> })}</p>}
          {query.data.rule === null ? null : <p className="mt-1 font-mono text-xs break-all text-ink-faint">{t('whyRule', { id: query.data.rule })}</p>}
        </>
      ) : (
        <p className="text-ink-muted">{query.isError ? chrome('errorTitle') : chrome('loading')}</p>
      )}
    </Popover>
  )
}
