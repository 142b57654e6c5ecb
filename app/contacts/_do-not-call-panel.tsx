'use client'
import { useQuery } from '@tanstack/react-query'
import { BellOff, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { When } from '../_parts/when'
import { useTRPC } from '../_trpc/client'
import type { Outputs } from '../_trpc/types'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { EmptyState } from '../_ui/empty-state'
import { ErrorState } from '../_ui/error-state'
import { SkeletonRows } from '../_ui/skeleton'
import { type Column, Table } from '../_ui/table'
import { AddDoNotCallDialog } from './_add-do-not-call-dialog'
import { RemoveDoNotCallDialog } from './_remove-do-not-call-dialog'
import { DoNotCallReason } from './_do-not-call-reason'

type Row = Outputs['contact']['doNotCallList']['rows'][number]

export function DoNotCallPanel({ onOpen }: { readonly onOpen: (contactId: string) => void }) {
  const t = useTranslations('contacts')
  const chrome = useTranslations('chrome')
  const query = useQuery(useTRPC().contact.doNotCallList.queryOptions())
  const [isAdding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<{ readonly id: string; readonly name: string } | null>(null)
  const columns: readonly Column<Row>[] = [
    {
      id: 'person',
      isName: true,
      header: t('person'),
      cell: ({ contactId, name, phoneMasked, key }) =>
        contactId ? (
          <button type="button" onClick={() => onOpen(contactId)} className="rounded-sm text-left font-medium text-accent underline-offset-2 hover:underline">
            {name || phoneMasked}
          </button>
        ) : (
          <span className="text-ink-muted">
            {t('dncUnknown')} <code className="font-mono text-xs text-ink-faint">{key}</code>
          </span>
        ),
    },
    { id: 'number', header: t('number'), wideOnly: true, className: 'whitespace-nowrap text-ink-muted', cell: (row) => row.phoneMasked },
    { id: 'reason', header: t('reason'), cell: (row) => <DoNotCallReason reason={row.reason} /> },
    { id: 'since', header: t('since'), wideOnly: true, align: 'right', cell: (row) => <When at={row.createdAt} /> },
    {
      id: 'remove',
      header: '',
      align: 'right',
      cell: ({ contactId, name, phoneMasked }) =>
        contactId ? (
          <Button size="sm" onClick={() => setRemoving({ id: contactId, name: name || phoneMasked })}>
            {t('dncRemove')}
          </Button>
        ) : null,
    },
  ]
  const add = (
    <Button onClick={() => setAdding(true)}>
      <Plus aria-hidden />
      {t('dncAdd')}
    </Button>
  )
  return (
    <>
      <div className="mb-3 flex items-center justify-between gap-3">
        <p className="text-sm text-ink-muted">{query.data ? t('dncCount', { count: query.data.count }) : null}</p>
        {query.data && query.data.rows.length > 0 ? add : null}
      </div>
      <Card flush>
        {query.data ? (
          query.data.rows.length > 0 ? (
            <Table label={t('doNotCall')} columns={columns} rows={query.data.rows} rowKey={(row) => row.key} />
          ) : (
            <EmptyState icon={<BellOff />} title={t('dncEmpty')} action={add}>
              {t('dncEmptyHelp')}
            </EmptyState>
          )
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : (
          <SkeletonRows label={chrome('loading')} />
        )}
      </Card>
      <AddDoNotCallDialog open={isAdding} onOpenChange={setAdding} />
      {removing ? <RemoveDoNotCallDialog contactId={removing.id} name={removing.name} onClose={() => setRemoving(null)} /> : null}
    </>
  )
}
