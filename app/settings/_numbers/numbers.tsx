'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { PhoneIncoming, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useFailureToast } from '../../_parts/failure-toast'
import { useLocalName } from '../../_parts/local-name'
import { useTRPC } from '../../_trpc/client'
import type { Outputs } from '../../_trpc/types'
import { Badge } from '../../_ui/badge'
import { Button } from '../../_ui/button'
import { Card } from '../../_ui/card'
import { EmptyState } from '../../_ui/empty-state'
import { ErrorState } from '../../_ui/error-state'
import { IconButton } from '../../_ui/icon-button'
import { Select } from '../../_ui/select'
import { SkeletonRows } from '../../_ui/skeleton'
import { Switch } from '../../_ui/switch'
import { type Column, Table } from '../../_ui/table'
import { AddNumber } from './add-number'
import { RefusedCalls } from './refused-calls'

type Row = Outputs['inbound']['list']['numbers'][number]
const nobody = 'nobody'

/** Our numbers that people call, and which flow answers each. */
export function Numbers() {
  const t = useTranslations('settings.numbers')
  const words = useTranslations('settings.numbers.states')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const navigate = useRouter()
  const localName = useLocalName()
  const query = useQuery(trpc.inbound.list.queryOptions())
  const fail = useFailureToast()
  const again = { onSuccess: () => queries.invalidateQueries(trpc.inbound.pathFilter()), onError: fail }
  const change = useMutation(trpc.inbound.change.mutationOptions(again))
  const remove = useMutation(trpc.inbound.remove.mutationOptions(again))
  const ring = useMutation(trpc.inbound.ring.mutationOptions({ onSuccess: ({ call }) => navigate.push(`/calls/${call}`), onError: fail }))
  if (!query.data)
    return (
      <Card flush title={t('title')}>
        {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <SkeletonRows label={chrome('loading')} />}
      </Card>
    )
  const { numbers, flows, refused, isSimulator } = query.data
  const choices = [
    { value: nobody, label: t('noFlow') },
    ...flows.map(({ id, name, isPublished }) => ({ value: id, label: isPublished ? localName(name) : t('flowDraft', { name: localName(name) }) })),
  ]
  const columns: readonly Column<Row>[] = [
    { id: 'number', header: t('number'), className: 'font-mono text-xs whitespace-nowrap', cell: (row) => row.number },
    {
      id: 'flow',
      header: t('flow'),
      cell: (row) => (
        <Select
          aria-label={t('flowLabel', { phone: row.number })}
          value={row.flow?.id ?? nobody}
          disabled={change.isPending}
          onChange={(value) => change.mutate({ id: row.id, flowId: value === nobody ? null : value })}
          options={choices}
        />
      ),
    },
    { id: 'state', header: t('state'), cell: (row) => <Badge tone={row.state === 'ready' ? 'ok' : 'warn'}>{words(row.state)}</Badge> },
    {
      id: 'enabled',
      header: t('enabled'),
      align: 'right',
      cell: (row) => (
        <Switch
          aria-label={t('enabledLabel', { phone: row.number })}
          checked={row.enabled}
          disabled={change.isPending}
          onCheckedChange={(enabled) => change.mutate({ id: row.id, enabled })}
        />
      ),
    },
    {
      id: 'do',
      header: '',
      align: 'right',
      cell: (row) => (
        <span className="inline-flex items-center gap-1">
          {isSimulator ? (
            <Button size="sm" busy={ring.isPending && ring.variables.id === row.id} onClick={() => ring.mutate({ id: row.id })}>
              <PhoneIncoming aria-hidden />
              {t('ring')}
            </Button>
          ) : null}
          <IconButton label={t('removeLabel', { phone: row.number })} onClick={() => remove.mutate({ id: row.id })}>
            <Trash2 aria-hidden />
          </IconButton>
        </span>
      ),
    },
  ]
  return (
    <Card flush title={t('title')}>
      <p className="border-b border-line px-4 py-2 text-sm text-ink-muted">{t(isSimulator ? 'helpSimulator' : 'help')}</p>
      {numbers.length > 0 ? (
        <Table label={t('title')} columns={columns} rows={numbers} rowKey={(row) => row.id} />
      ) : (
        <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>
      )}
      <AddNumber flows={choices.slice(1)} />
      <RefusedCalls refused={refused} />
    </Card>
  )
}
