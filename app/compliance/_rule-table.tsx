'use client'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { Outputs } from '../_trpc/types'
import { Badge } from '../_ui/badge'
import { type Column, Table } from '../_ui/table'

type Rule = Outputs['compliance']['packs'][number]['rules'][number]

export function RuleTable({ rules, label }: { readonly rules: readonly Rule[]; readonly label: string }) {
  const t = useTranslations('compliance')
  const words = useTranslations('words')
  const format = useFormatter()
  const locale = useLocale()
  const columns: readonly Column<Rule>[] = [
    {
      id: 'rule',
      header: t('rule'),
      className: 'min-w-56 align-top',
      cell: (rule) => (
        <>
          <p>
            {rule.text[locale]}
            {rule.isEffective ? null : (
              <Badge tone="outline" className="ml-2">
                {t('notYet')}
              </Badge>
            )}
          </p>
          <code className="font-mono text-xs break-all text-ink-faint">{rule.id}</code>
        </>
      ),
    },
    { id: 'when', header: t('when'), wideOnly: true, className: 'align-top whitespace-nowrap', cell: (rule) => words(`stage.${rule.stage}`) },
    { id: 'ifNot', header: t('ifNot'), wideOnly: true, className: 'align-top whitespace-nowrap', cell: (rule) => words(`onFail.${rule.onFail}`) },
    {
      id: 'grade',
      header: t('grade'),
      wideOnly: true,
      className: 'align-top',
      cell: (rule) => (
        <>
          <Badge tone={rule.grade === 'law text read' ? 'ok' : 'idle'}>{words(`grade.${rule.grade}`)}</Badge>
          <span className="mt-0.5 block text-xs text-ink-faint">{rule.reviewer ? t('signed', { name: rule.reviewer }) : t('unsigned')}</span>
        </>
      ),
    },
    {
      id: 'source',
      header: t('source'),
      className: 'min-w-44 align-top text-xs text-ink-muted',
      cell: (rule) => (
        <>
          <Badge tone="outline" className="mr-1.5">
            {words(`basis.${rule.basis}`)}
          </Badge>
          {rule.source.url ? (
            <a href={rule.source.url} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
              {rule.source.cite}
            </a>
          ) : (
            rule.source.cite
          )}
          <span className="mt-0.5 block text-ink-faint">
            {t('verified', { when: format.dateTime(new Date(rule.verifiedOn), { dateStyle: 'medium', timeZone: 'UTC' }) })}
          </span>
        </>
      ),
    },
  ]
  return <Table label={label} columns={columns} rows={rules} rowKey={(rule) => rule.id} />
}
