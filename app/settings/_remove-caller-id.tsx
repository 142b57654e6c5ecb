'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useFailureToast } from '../_parts/failure-toast'
import { useLocalName } from '../_parts/local-name'
import { useTRPC } from '../_trpc/client'
import { Button } from '../_ui/button'
import { Dialog } from '../_ui/dialog'
import { ErrorState } from '../_ui/error-state'
import { SkeletonRows } from '../_ui/skeleton'
import { toast } from '../_ui/toaster'

interface RemoveCallerIdProps {
  readonly row: { readonly id: string; readonly number: string; readonly pool: string }
  readonly onClose: () => void
}

/** Asks first; where flows or campaigns would be left without a number it names them instead. */
export function RemoveCallerId({ row: { id, number, pool }, onClose }: RemoveCallerIdProps) {
  const t = useTranslations('settings.removeCallerId')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const localName = useLocalName()
  const uses = useQuery(trpc.settings.callerIdUses.queryOptions({ id }, { staleTime: 0 }))
  const remove = useMutation(
    trpc.settings.removeCallerId.mutationOptions({
      onSuccess: async () => {
        toast.success(t('done', { phone: number }))
        onClose()
        await queries.invalidateQueries(trpc.settings.pathFilter())
      },
      onError: useFailureToast(),
    }),
  )
  const links = uses.data
    ? [
        ...uses.data.flows.map((flow) => ({ id: flow.id, href: `/flows/${flow.id}`, name: localName(flow.name), kind: t('flow') })),
        ...uses.data.campaigns.map((campaign) => ({ id: campaign.id, href: `/campaigns/${campaign.id}`, name: campaign.name, kind: t('campaign') })),
      ]
    : []
  const isNeeded = links.length > 0
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(isNeeded ? 'neededTitle' : 'title', { phone: number })}
      description={uses.data ? t(isNeeded ? 'neededHelp' : 'help', { pool }) : undefined}
      actions={
        isNeeded ? (
          <Button onClick={onClose}>{chrome('close')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{chrome('cancel')}</Button>
            <Button look="danger" disabled={!uses.data} busy={remove.isPending} onClick={() => remove.mutate({ id })}>
              {t('do')}
            </Button>
          </>
        )
      }
    >
      {uses.isError ? <ErrorState error={uses.error} onRetry={() => void uses.refetch()} busy={uses.isFetching} /> : null}
      {uses.isPending ? <SkeletonRows rows={1} label={chrome('loading')} /> : null}
      {isNeeded ? (
        <ul aria-label={t('usedBy')} className="flex flex-col gap-1.5 text-sm">
          {links.map(({ id: key, href, name, kind }) => (
            <li key={key} className="flex items-baseline gap-2">
              <span className="shrink-0 text-xs text-ink-muted">{kind}</span>
              <Link href={href} className="min-w-0 font-medium break-words text-accent underline-offset-2 hover:underline">
                <bdi>{name}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  )
}
