'use client'
import { useTranslations } from 'next-intl'
import { MessageStatusBadge } from '../../_parts/message-status-badge'
import { When } from '../../_parts/when'
import type { Outputs } from '../../_trpc/types'
import { Card } from '../../_ui/card'

export function CallMessages({ messages }: Pick<Outputs['calls']['get'], 'messages'>) {
  const t = useTranslations('calls')
  return (
    <Card title={t('messages')}>
      {messages.length === 0 ? (
        <p className="text-sm text-ink-muted">{t('noMessages')}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {messages.map(({ id, text, status, phoneMasked, createdAt, locale }) => (
            <li key={id} className="text-sm">
              <p className="mb-1 flex flex-wrap items-center gap-2 text-xs text-ink-faint">
                <MessageStatusBadge status={status} />
                {phoneMasked}
                <When at={createdAt} />
              </p>
              <p lang={locale} className="rounded-md bg-sunken px-2.5 py-1.5">
                {text}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
