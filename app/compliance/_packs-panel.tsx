'use client'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useTRPC } from '../_trpc/client'
import type { Outputs } from '../_trpc/types'
import { Badge } from '../_ui/badge'
import { Card } from '../_ui/card'
import { ErrorState } from '../_ui/error-state'
import { SkeletonRows } from '../_ui/skeleton'
import { RuleTable } from './_rule-table'

type Pack = Outputs['compliance']['packs'][number]

/** Packs in force first, each opening onto its rules. */
export function PacksPanel() {
  const chrome = useTranslations('chrome')
  const query = useQuery(useTRPC().compliance.packs.queryOptions())
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
  if (!query.data) return <SkeletonRows label={chrome('loading')} />
  const inOrder = [...query.data].sort((a, b) => Number(b.isInForce) - Number(a.isInForce))
  return (
    <div className="flex flex-col gap-3">
      {inOrder.map((pack) => (
        <PackCard key={pack.id} pack={pack} />
      ))}
    </div>
  )
}

function PackCard({ pack }: { readonly pack: Pack }) {
  const t = useTranslations('compliance')
  const locale = useLocale()
  const help = pack.people > 0 ? t('inForceHelp', { people: pack.people }) : pack.isInForce ? t('inForceAlways') : t('notInForceHelp')
  return (
    <Card flush>
      <details className="group">
        <summary className="flex items-start gap-2 rounded-lg px-4 py-3 -outline-offset-2 hover:bg-hover/60">
          <ChevronRight className="mt-1 size-4 shrink-0 text-ink-faint transition-transform group-open:rotate-90" aria-hidden />
          <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-0.5">
            <h2 className="text-base font-semibold">{pack.name[locale]}</h2>
            <Badge tone={pack.isInForce ? 'ok' : 'outline'}>{pack.isInForce ? t('inForce') : t('notInForce')}</Badge>
            <span className="text-xs text-ink-muted">{help}</span>
            <span className="text-xs text-ink-faint sm:ml-auto">
              {t('rulesCount', { count: pack.rules.length })} · {t('version', { version: pack.version })}
            </span>
          </span>
        </summary>
        <div className="border-t border-line">
          <RuleTable rules={pack.rules} label={pack.name[locale]} />
        </div>
      </details>
    </Card>
  )
}
