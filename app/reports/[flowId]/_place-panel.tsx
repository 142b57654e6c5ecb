'use client'
import { ArrowLeft } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { portsOf } from '../../_studio/canvas/to-card'
import { readConfig } from '../../_studio/canvas/read-config'
import { type Definitions, definitionOf } from '../../_studio/definition-of'
import { nodeName, portName } from '../../_studio/names'
import type { Outputs } from '../../_trpc/types'
import { Card } from '../../_ui/card'
import { cn } from '../../_ui/cn'
import { IconButton } from '../../_ui/icon-button'
import { PlaceCalls } from './_place-calls'
import type { filterOf } from './_report-view'
import { useHeatWords } from './_use-heat-words'

export interface Place {
  readonly node: string
  readonly port: string | undefined
}

interface PlacePanelProps {
  readonly place: Place
  readonly drawn: Outputs['report']['drawn']
  readonly figures: Outputs['report']['flowFigures']
  readonly filter: ReturnType<typeof filterOf>
  readonly definitions: Definitions
  readonly onPlace: (place: Place | null) => void
}

/** One node, its exits with their shares, and the calls that went there. */
export function PlacePanel({ place, drawn, figures, filter, definitions, onPlace }: PlacePanelProps) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const words = useHeatWords()
  const node = drawn.flow.nodes[place.node]
  const own = figures.nodes[place.node] ?? { calls: 0, lost: 0, ports: {} }
  const definition = definitionOf(definitions, node)
  const known = node && definition ? portsOf(definition, readConfig(definition, node), node).map(({ id }) => id) : []
  const ports = [...known, ...Object.keys(own.ports).filter((id) => !known.includes(id))]
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  return (
    <Card
      title={
        <span className="flex items-center gap-1">
          <IconButton size="sm" label={t('backToFunnel')} onClick={() => onPlace(null)}>
            <ArrowLeft aria-hidden />
          </IconButton>
          <span className="min-w-0 truncate" dir="auto">
            {nodeName(drawn.flow, definitions, locale, place.node)}
          </span>
        </span>
      }
      scroll
      className="lg:h-full"
    >
      <p className="text-sm">{words.node(own.calls, share(own.calls, figures.calls))}</p>
      {own.lost > 0 ? <p className="text-sm text-bad">{words.lost(own.lost, share(own.lost, own.calls))}</p> : null}
      {ports.length > 0 ? (
        <ul aria-label={t('exits')} className="-mx-2 mt-2 flex flex-col">
          {ports.map((port) => {
            const count = own.ports[port] ?? 0
            const isChosen = place.port === port
            return (
              <li key={port}>
                <button
                  type="button"
                  aria-pressed={isChosen}
                  onClick={() => onPlace({ node: place.node, port: isChosen ? undefined : port })}
                  className={cn('flex w-full items-baseline gap-2 rounded-md px-2 py-1 text-left text-sm hover:bg-hover', isChosen && 'bg-accent-soft')}
                >
                  <span className="min-w-0 flex-1 truncate" dir="auto">
                    {portName(drawn.flow, definitions, locale, { node: place.node, port }).port}
                  </span>
                  <span className="w-12 text-right font-medium tabular-nums">{words.number(count)}</span>
                  <span className="w-12 text-right text-xs text-ink-muted tabular-nums">{words.percent(share(count, own.calls))}</span>
                </button>
              </li>
            )
          })}
        </ul>
      ) : null}
      <PlaceCalls filter={filter} place={place} />
    </Card>
  )
}
