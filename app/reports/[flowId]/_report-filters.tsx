'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useLocalName } from '../../_parts/local-name'
import { useTRPC } from '../../_trpc/client'
import type { Outputs } from '../../_trpc/types'
import { Button } from '../../_ui/button'
import { Input } from '../../_ui/input'
import { Select } from '../../_ui/select'
import type { ReportView } from './_report-view'

interface ReportFiltersProps {
  readonly flowId: string
  readonly scope: Outputs['report']['flowScope']
  readonly arms: Outputs['report']['drawn']['arms']
  readonly versionId: string | undefined
  readonly view: ReportView
  readonly onView: (view: ReportView) => void
}

const all = 'all'

/** Flow, version, campaign, days, and the arm of an experiment. */
export function ReportFilters({ flowId, scope, arms, versionId, view, onView }: ReportFiltersProps) {
  const t = useTranslations('reports')
  const nameOf = useLocalName()
  const router = useRouter()
  const flows = useQuery(useTRPC().report.flows.queryOptions())
  const others = flows.data?.some(({ id }) => id === flowId) ? flows.data : [{ id: flowId, name: scope.name }, ...(flows.data ?? [])]
  const isNarrowed = Boolean(view.campaign || view.from || view.to || view.arm || view.version)
  return (
    <search aria-label={t('filters')} className="mb-3 grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap">
      <div className="max-sm:col-span-2 sm:w-52">
        <Select
          aria-label={t('flow')}
          value={flowId}
          onChange={(id) => router.push(`/reports/${id}`)}
          options={others.map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
        />
      </div>
      <div className="sm:w-56">
        <Select
          aria-label={t('version')}
          value={versionId}
          onChange={(version) => onView({ ...view, version, campaign: undefined, armNode: undefined, arm: undefined, node: undefined, port: undefined })}
          options={scope.versions.map(({ id, number, calls }) => ({ value: id, label: t('versionWith', { number, calls }) }))}
        />
      </div>
      <div className="sm:w-56">
        <Select
          aria-label={t('campaign')}
          value={view.campaign ?? all}
          onChange={(campaign) =>
            onView({
              ...view,
              version: campaign === all ? view.version : undefined,
              campaign: campaign === all ? undefined : campaign,
              node: undefined,
              port: undefined,
            })
          }
          options={[{ value: all, label: t('allCampaigns') }, ...scope.campaigns.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </div>
      {arms.length > 0 ? (
        <div className="max-sm:col-span-2 sm:w-44">
          <Select
            aria-label={t('arm')}
            value={view.armNode && view.arm ? `${view.armNode}:${view.arm}` : all}
            onChange={(chosen) => {
              const arm = arms.find(({ node, port }) => `${node}:${port}` === chosen)
              onView({ ...view, armNode: arm?.node, arm: arm?.port })
            }}
            options={[
              { value: all, label: t('allArms') },
              ...arms.map(({ node, port }) => ({ value: `${node}:${port}`, label: t('armNamed', { arm: port }) })),
            ]}
          />
        </div>
      ) : null}
      <label className="flex min-w-0 items-center gap-1.5 text-xs text-ink-muted">
        <span className="shrink-0">{t('from')}</span>
        <Input type="date" value={view.from ?? ''} max={view.to} onChange={(event) => onView({ ...view, from: event.target.value || undefined })} />
      </label>
      <label className="flex min-w-0 items-center gap-1.5 text-xs text-ink-muted">
        <span className="shrink-0">{t('to')}</span>
        <Input type="date" value={view.to ?? ''} min={view.from} onChange={(event) => onView({ ...view, to: event.target.value || undefined })} />
      </label>
      {isNarrowed ? (
        <Button look="link" onClick={() => onView({})}>
          {t('clear')}
        </Button>
      ) : null}
    </search>
  )
}
