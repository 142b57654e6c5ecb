'use client'
import { useTranslations } from 'next-intl'
import { nodeDefinitions } from '../../../flows/index'
import { useLocalName } from '../../_parts/local-name'
import type { Outputs } from '../../_trpc/types'
import { Button } from '../../_ui/button'
import { Card } from '../../_ui/card'
import type { Answers } from './answers'
import { GraphThumb } from './_graph-thumb'

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
  const fitting = templates.filter((template) => fits(template, answers))
  const others = templates.filter((template) => !fitting.includes(template))
  const card = (template: Template) => (
    <TemplateCard key={template.name} template={template} isBusy={isBusy} onStart={() => onStart(template.name)} onPreview={() => onPreview(template.name)} />
  )
  return (
    <>
      <h2 className="mt-6 mb-2 text-lg font-semibold">{t('startWith')}</h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {answers.isInbound ? null : (
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
        )}
        {fitting.map(card)}
      </ul>
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
  const name = nameOf(template.flow.name)
  return (
    <li>
      <Card className="flex h-full flex-col">
        <GraphThumb flow={template.flow} layout={template.layout} />
        <h3 className="mt-2 text-base font-semibold">{name}</h3>
        <p className="mt-1 text-sm text-ink-muted">{nameOf(template.flow.description)}</p>
        <p className="mt-1 text-xs text-ink-faint">{t('steps', { count: template.nodes })}</p>
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
