'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { When } from '../_parts/when'
import type { Outputs } from '../_trpc/types'
import { Badge } from '../_ui/badge'
import { Card } from '../_ui/card'
import { SwitchNodes } from './_switch-nodes'

type Read = Outputs['settings']['read']

export function Health({ parts, calls }: { readonly parts: Read['parts']; readonly calls: Read['switch'] }) {
  const t = useTranslations('settings')
  const state = (part: 'ok' | 'away') => <Badge tone={part === 'ok' ? 'ok' : 'bad'}>{part === 'ok' ? t('up') : t('away')}</Badge>
  return (
    <Card title={t('health')}>
      <p className="mb-3 text-sm text-ink-muted">{t('healthHelp')}</p>
      <dl className="flex flex-col gap-2.5 text-sm">
        <Part name={t('database')} state={state(parts.database)} />
        <Part name={t('temporal')} state={state(parts.temporal)} />
        <Part
          name={t('switch')}
          state={<Badge tone={calls.kind === 'simulator' ? 'info' : 'warn'}>{calls.kind === 'simulator' ? t('simulator') : t('real')}</Badge>}
        >
          {t('switchDetail', { route: calls.route })} ·{' '}
          {calls.lastCallAt ? t.rich('lastCall', { when: () => <When at={calls.lastCallAt ?? 0} /> }) : t('noCallYet')}
        </Part>
      </dl>
      <SwitchNodes nodes={calls.nodes} />
    </Card>
  )
}

function Part({ name, state, children }: { readonly name: string; readonly state: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <dt className="w-24 font-medium">{name}</dt>
      <dd>{state}</dd>
      {children ? <dd className="w-full text-xs text-ink-muted">{children}</dd> : null}
    </div>
  )
}
