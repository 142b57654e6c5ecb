'use client'
import { CornerDownRight, Plus } from 'lucide-react'
import { Button } from '../../_ui/button'
import { cn } from '../../_ui/cn'
import { Kbd } from '../../_ui/kbd'
import { Menu } from '../../_ui/menu'
import { addFromPalette } from '../add-from-palette'
import { Sentence } from '../canvas/sentence'
import { toCard } from '../canvas/to-card'
import { categoryStyle } from '../category-style'
import { definitionOf } from '../definition-of'
import { fitting } from '../fitting'
import { NodeIcon } from '../icon'
import { portName } from '../names'
import { useScope, useStudio } from '../scope'
import { canvasText } from '../text/canvas.text'
import { useText } from '../use-text'
import type { OutlineRow } from './outline-rows'

const nothing = {}

export function OutlineItem({ row }: { readonly row: OutlineRow }) {
  const scope = useScope()
  const { store, definitions, locale } = scope
  const say = useText()
  const flow = useStudio((state) => state.draft.flow)
  const isSelected = useStudio((state) => state.selection.includes(row.slug))
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const problems = useStudio((state) => state.issues.filter((issue) => issue.node === row.slug).length)
  const node = flow.nodes[row.slug]
  if (!node) return null
  const card = toCard({ slug: row.slug, node, definition: definitionOf(definitions, node), locale, problems: [], here: 0, left: nothing })
  const by = row.from ? portName(flow, definitions, locale, row.from).port : ''
  const select = () => store.getState().select([row.slug])
  if (row.isReference) {
    return (
      <button type="button" onClick={select} className="flex items-center gap-2 self-start px-2 py-1 text-sm text-ink-muted hover:underline">
        <CornerDownRight className="size-3.5" aria-hidden />
        {by ? `${by} → ` : ''}
        {row.number}. <bdi>{card.name}</bdi>
      </button>
    )
  }
  return (
    <div className={cn('rounded-md border bg-raised', isSelected ? 'border-accent ring-2 ring-accent/40' : 'border-line')}>
      <button type="button" aria-pressed={isSelected} onClick={select} className="flex w-full items-start gap-2.5 px-3 py-2 text-left">
        <span className={`mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-sm ${categoryStyle[card.category].chip}`}>
          <NodeIcon name={card.icon} />
        </span>
        <span className="min-w-0 flex-1 text-sm">
          <span className="block font-semibold">
            <span className="text-ink-faint">{row.number}.</span> {row.depth > 0 && by ? <span className="font-normal text-ink-muted">{by} → </span> : null}
            <bdi>{card.name}</bdi>
            {problems > 0 ? <span className="ml-2 font-normal text-bad">{say(canvasText.problems, { n: problems })}</span> : null}
          </span>
          <span className="text-ink-muted">
            <Sentence parts={card.sentence} />
          </span>
        </span>
      </button>
      {isReadOnly ? null : (
        <div className="flex flex-wrap gap-1.5 px-3 pb-2 empty:hidden">
          {card.ports
            .filter((port) => port.isFree)
            .map((port) => (
              <Menu
                key={port.id}
                align="start"
                trigger={
                  <Button size="sm" look="ghost" aria-label={say(canvasText.addAfter, { port: port.label })}>
                    <Plus aria-hidden />
                    {port.key ? <Kbd>{port.key}</Kbd> : null}
                    {port.label}
                  </Button>
                }
                groups={[
                  fitting(flow, { node: row.slug, port: port.id }, scope).map((definition) => ({
                    id: definition.type,
                    label: definition.name[locale],
                    icon: <NodeIcon name={definition.icon} />,
                    onSelect: () => {
                      store.getState().set({ addFrom: { node: row.slug, port: port.id, isInsert: false } })
                      addFromPalette(scope, definition.type)
                    },
                  })),
                ]}
              />
            ))}
        </div>
      )}
    </div>
  )
}
