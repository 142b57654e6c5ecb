'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFailureToast } from '../_parts/failure-toast'
import { useTRPC } from '../_trpc/client'
import type { Outputs } from '../_trpc/types'
import { Card } from '../_ui/card'
import { EmptyState } from '../_ui/empty-state'
import { IconButton } from '../_ui/icon-button'
import { Switch } from '../_ui/switch'
import { type Column, Table } from '../_ui/table'
import { AddCallerId } from './_add-caller-id'
import { CallerIdFacts } from './_caller-id-facts'
import { RemoveCallerId } from './_remove-caller-id'

type Row = Outputs['settings']['read']['callerIds'][number]

export function CallerIds({ callerIds }: { readonly callerIds: readonly Row[] }) {
  const t = useTranslations('settings')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [removing, setRemoving] = useState<Row>()
  const set = useMutation(
    trpc.settings.setCallerId.mutationOptions({ onSuccess: () => queries.invalidateQueries(trpc.settings.pathFilter()), onError: useFailureToast() }),
  )
  const columns: readonly Column<Row>[] = [
    { id: 'number', header: t('number'), cell: (row) => <CallerIdFacts row={row} /> },
    { id: 'pool', header: t('pool'), wideOnly: true, cell: (row) => row.pool },
    { id: 'today', header: t('today'), align: 'right', cell: (row) => t('usedOf', { used: row.usedCount, max: row.dailyMax }) },
    { id: 'gap', header: t('gap'), wideOnly: true, align: 'right', cell: (row) => t('gapSeconds', { seconds: row.gapMs / 1000 }) },
    {
      id: 'enabled',
      header: t('enabled'),
      align: 'right',
      cell: (row) => (
        <Switch
          aria-label={t('enabledLabel', { phone: row.number })}
          checked={row.enabled}
          disabled={set.isPending}
          onCheckedChange={(enabled) => set.mutate({ id: row.id, enabled })}
        />
      ),
    },
    {
      id: 'do',
      header: '',
      align: 'right',
      cell: (row) => (
        <IconButton size="sm" label={t('numbers.removeLabel', { phone: row.number })} onClick={() => setRemoving(row)}>
          <Trash2 aria-hidden />
        </IconButton>
      ),
    },
  ]
  return (
    <Card id="caller-numbers" className="scroll-mt-4" flush title={t('callerIds')}>
      {callerIds.length > 0 ? (
        <>
          <p className="border-b border-line px-4 py-2 text-sm text-ink-muted">{t('callerIdsHelp')}</p>
          <div className="max-h-96 overflow-y-auto">
            <Table label={t('callerIds')} columns={columns} rows={callerIds} rowKey={(row) => row.id} />
          </div>
        </>
      ) : (
        <EmptyState title={t('callerIdsEmpty')}>{t('callerIdsEmptyHelp')}</EmptyState>
      )}
      <AddCallerId />
      {removing ? <RemoveCallerId row={removing} onClose={() => setRemoving(undefined)} /> : null}
    </Card>
  )
}
