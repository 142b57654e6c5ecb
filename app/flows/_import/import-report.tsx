'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { nodeDefinitions } from '../../../flows/index'
import { useLocalName } from '../../_parts/local-name'
import type { ImportReport } from './use-import'

const shownMax = 100

/** Counts first; then what was lost or waits for somebody; then what every widget became. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const t = useTranslations('studio.import')
  const locale = useLocale()
  const nameOf = useLocalName()
  const { widgets, issues } = report
  const typeName = (type: string) => nodeDefinitions.find((definition) => definition.type === type)?.name[locale] ?? type
  const kept = widgets.filter(({ type }) => type === undefined)
  const lost = widgets.flatMap(({ name, lost: events }) => events.map((event) => ({ name, event })))
  const todo = widgets.flatMap(({ name, todo: text }) => (text ? [{ name, text: text[locale] }] : []))
  // Widgets that are kept are named above already.
  const errors = issues.filter(({ severity, node }) => severity === 'error' && !kept.some((one) => one.node === node))
  return (
    <div className="flex flex-col gap-4 pb-2 text-sm">
      <p>
        <bdi className="font-semibold">{nameOf(report.name)}</bdi>
        {' · '}
        {t('counts', { nodes: report.nodes, scenarios: report.scenarios })}
      </p>
      <Part title={t('kept', { count: kept.length })} help={t('keptHelp')} isShown={kept.length > 0}>
        {kept.map(({ name, widget }) => (
          <li key={name}>
            <bdi className="font-medium">{name}</bdi> <span className="text-ink-faint">{widget}</span>
          </li>
        ))}
      </Part>
      <Part title={t('lost', { count: lost.length })} help={t('lostHelp')} isShown={lost.length > 0}>
        {lost.map(({ name, event }) => (
          <li key={`${name}/${event}`}>
            <bdi className="font-medium">{name}</bdi> → {event}
          </li>
        ))}
      </Part>
      <Part title={t('todo', { count: todo.length })} isShown={todo.length > 0}>
        {todo.map(({ name, text }) => (
          <li key={name}>
            <bdi className="font-medium">{name}</bdi> · {text}
          </li>
        ))}
      </Part>
      <Part title={t('problems', { count: errors.length })} help={t('problemsHelp')} isShown={errors.length > 0}>
        {errors.map((issue) => (
          <li key={`${issue.node ?? ''}/${issue.field ?? ''}/${issue.code}`}>
            {issue.node ? <bdi className="font-medium">{issue.node}: </bdi> : null}
            {issue.message[locale]}
          </li>
        ))}
      </Part>
      <Part title={t('mapped', { count: widgets.length - kept.length })} isShown={widgets.length > kept.length}>
        {widgets
          .filter(({ type }) => type !== undefined)
          .map(({ name, widget, node, type }) => (
            <li key={name}>
              <bdi className="font-medium">{name}</bdi> <span className="text-ink-faint">{widget}</span> → {typeName(type ?? '')}
              {node === undefined ? ` (${t('joined')})` : ''}
            </li>
          ))}
      </Part>
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly help?: string
  readonly isShown: boolean
  readonly children: readonly ReactNode[]
}

function Part({ title, help, isShown, children }: PartProps) {
  const t = useTranslations('studio.import')
  if (!isShown) return null
  return (
    <section aria-label={title}>
      <h3 className="font-semibold">{title}</h3>
      {help ? <p className="text-ink-muted">{help}</p> : null}
      <ul className="mt-1 list-disc pl-5">{children.slice(0, shownMax)}</ul>
      {children.length > shownMax ? <p className="text-ink-faint">{t('more', { count: children.length - shownMax })}</p> : null}
    </section>
  )
}
