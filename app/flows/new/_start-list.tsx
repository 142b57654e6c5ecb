'use client'
import { Clock, Languages, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { nodeDefinitions } from '../../../flows/index'
import { useLocalName } from '../../_parts/local-name'
import { NoMatch } from '../../_parts/no-match'
import { flowLocales } from '../../_studio/inspector/flow-locales'
import type { Outputs } from '../../_trpc/types'
import { Button } from '../../_ui/button'
import { Card } from '../../_ui/card'
import { Input } from '../../_ui/input'
import type { Answers } from './answers'
import { GraphThumb } from './_graph-thumb'
import { lengthOf } from './length-of'
import { searchTemplates } from './search-templates'
import { definitions } from '../../_studio/definitions'

export type Template = Outputs['flow']['templates'][number]

interface StartListProps {
  readonly templates: readonly Template[]
  readonly answers: Answers
  readonly isBusy: boolean
  /** A template by name, or the shortest call. */
  readonly onStart: (template?: string) => void
  readonly onPreview: (template: string) => void
}

/** The shortest call first, then the examples that fit the purpose, then the others. */
export function StartList({ templates, answers, isBusy, onStart, onPreview }: StartListProps) {
  const t = useTranslations('studio.new')
  const searchId = useId()
  const [query, setQuery] = useState('')
  const found = searchTemplates(templates, query)
  const isSearching = query.trim() !== ''
  const hasShort = !answers.isInbound && !isSearching
  const fitting = found.filter((template) => fits(template, answers))
  const others = found.filter((template) => !fitting.includes(template))
  const card = (template: Template) => (
    <TemplateCard key={template.name} template={template} isBusy={isBusy} onStart={() => onStart(template.name)} onPreview={() => onPreview(template.name)} />
  )
  return (
    <>
      <div className="mt-6 mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="text-lg font-semibold">{t('startWith')}</h2>
        <div className="relative w-full sm:w-72">
          <Search className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-faint" aria-hidden />
          <Input
            id={searchId}
            type="search"
            className="pl-8"
            aria-label={t('search')}
            placeholder={t('search')}
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
        </div>
        <p role="status" className="sr-only">
          {isSearching ? t('found', { count: found.length }) : ''}
        </p>
      </div>
      {isSearching && found.length === 0 ? (
        <Card flush>
          <NoMatch title={t('noneFound')} onClear={() => setQuery('')} />
        </Card>
      ) : null}
      {hasShort || fitting.length > 0 ? (
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {hasShort ? (
            <li>
              <Card className="flex h-full flex-col">
                <h3 className="text-base font-semibold">{t('short')}</h3>
                <p className="mt-1 text-sm text-ink-muted">{t('shortHelp')}</p>
                <div className="mt-3">
                  <Button look="primary" disabled={isBusy} onClick={() => onStart()}>
                    {t('useShort')}
                  </Button>
                </div>
              </Card>
            </li>
          ) : null}
          {fitting.map(card)}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <>
          <h2 className="mt-6 mb-2 text-lg font-semibold">{t('others')}</h2>
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">{others.map(card)}</ul>
        </>
      ) : null}
    </>
  )
}

interface TemplateCardProps {
  readonly template: Template
  readonly isBusy: boolean
  readonly onStart: () => void
  readonly onPreview: () => void
}

function TemplateCard({ template, isBusy, onStart, onPreview }: TemplateCardProps) {
  const t = useTranslations('studio.new')
  const nameOf = useLocalName()
  const length = template.talkMs === null ? null : lengthOf(template.talkMs)
  const name = nameOf(template.flow.name)
  return (
    <li>
      <Card className="flex h-full flex-col">
        <GraphThumb flow={template.flow} layout={template.layout} />
        <h3 className="mt-2 text-base font-semibold">{name}</h3>
        <p className="mt-1 text-sm text-ink-muted">{nameOf(template.flow.description)}</p>
        <ul aria-label={t('facts')} className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-xs text-ink-muted [&_svg]:size-3.5">
          {length === null ? null : (
            <li className="flex items-center gap-1">
              <Clock aria-hidden />
              {t(`talk.${length.unit}`, { value: length.value })}
            </li>
          )}
          <li className="flex items-center gap-1">
            <Languages aria-hidden />
            {flowLocales(template.flow, definitions)
              .map((one) => t(`languageNames.${one}`))
              .join(t('listJoin'))}
          </li>
          <li>{t('steps', { count: template.nodes })}</li>
        </ul>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button aria-label={t('use', { name })} disabled={isBusy} onClick={onStart}>
            {t('useThis')}
          </Button>
          <Button look="ghost" aria-label={t('preview', { name })} onClick={onPreview}>
            {t('previewThis')}
          </Button>
        </div>
      </Card>
    </li>
  )
}

function fits({ flow }: Template, { isInbound, purpose }: Answers): boolean {
  const entry = Object.values(flow.nodes).find((node) => nodeDefinitions.find(({ type }) => type === node.type)?.entry)
  if (entry?.type === 'inbound' || isInbound) return entry?.type === 'inbound' && isInbound
  return (entry?.config?.purpose ?? 'service') === purpose
}
