'use client'
import { TrendingDown } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Definitions } from '../../_studio/definition-of'
import { nodeName } from '../../_studio/names'
import { outlineRows } from '../../_studio/outline/outline-rows'
import type { Outputs } from '../../_trpc/types'
import { Button } from '../../_ui/button'
import { Card } from '../../_ui/card'
import { EmptyState } from '../../_ui/empty-state'
import { useHeatWords } from './_use-heat-words'

interface FunnelPanelProps {
  readonly drawn: Outputs['report']['drawn']
  readonly figures: Outputs['report']['flowFigures']
  readonly definitions: Definitions
  readonly onNode: (slug: string) => void
}

/** Node by node in reading order: how many calls came this far, and how many were lost. The canvas in words. */
export function FunnelPanel({ drawn, figures, definitions, onNode }: FunnelPanelProps) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const words = useHeatWords()
  if (figures.calls === 0) {
    return (
      <Card title={t('funnel')}>
        <EmptyState
          title={t('noCalls')}
          action={
            <Button asChild look="primary">
              <Link href={`/campaigns/new?flow=${drawn.flowId}`}>{t('emptyAction')}</Link>
            </Button>
          }
        >
          {t('noCallsHelp')}
        </EmptyState>
      </Card>
    )
  }
  const slugs = outlineRows(drawn.flow, definitions).flatMap(({ slug, isReference }) => (isReference ? [] : [slug]))
  return (
    <Card
      title={t('funnel')}
      actions={<span className="text-sm text-ink-muted">{t('callsCounted', { calls: figures.calls })}</span>}
      scroll
      className="lg:h-full max-lg:max-h-120"
    >
      <ol aria-label={t('funnel')} className="-mx-2 flex flex-col">
        {slugs.map((slug) => {
          const { calls, lost } = figures.nodes[slug] ?? { calls: 0, lost: 0 }
          const share = calls / figures.calls
          return (
            <li key={slug}>
              <button
                type="button"
                onClick={() => onNode(slug)}
                className="relative flex w-full items-baseline gap-2 overflow-hidden rounded-md px-2 py-1.5 text-left text-sm hover:bg-hover"
              >
                <span aria-hidden className="absolute inset-y-0.5 left-0 rounded-sm bg-heat/25" style={{ width: `${Math.round(share * 100)}%` }} />
                <span className={`relative min-w-0 flex-1 truncate ${calls === 0 ? 'text-ink-faint' : ''}`} dir="auto">
                  {nodeName(drawn.flow, definitions, locale, slug)}
                </span>
                {lost > 0 ? (
                  <span className="relative inline-flex items-center gap-0.5 text-xs font-medium text-bad" title={words.lost(lost, lost / calls)}>
                    <TrendingDown className="size-3" aria-hidden />
                    <span className="sr-only">{t('lost')}</span>
                    {words.number(lost)}
                  </span>
                ) : null}
                <span className="relative w-12 text-right font-medium tabular-nums">{words.number(calls)}</span>
                <span className="relative w-12 text-right text-xs text-ink-muted tabular-nums">{words.percent(share)}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <p className="mt-2 text-xs text-ink-faint">{t('funnelHelp')}</p>
    </Card>
  )
}
