'use client'
import { Handle, type NodeProps, Position, useStore } from '@xyflow/react'
import { CircleAlert, Lock, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { cn } from '../../_ui/cn'
import { categoryStyle } from '../category-style'
import { NodeIcon } from '../icon'
import { late } from '../late'
import { canvasText } from '../text/canvas.text'
import { useText } from '../use-text'
import type { CardNode } from './canvas-types'
import { detailOf } from './detail'
import { heatOf } from './heat'
import { PortRow } from './port-row'
import { Sentence } from './sentence'
import type { Card } from './to-card'

const HereNow = late(() => import('./here-now').then((module) => module.HereNow))
const OverlayChip = late(() => import('./overlay-chip').then((module) => module.OverlayChip))

const frames = { fine: 'border-line', warning: 'border-warn/60', error: 'border-bad/70', locked: 'border-dashed border-line-strong' } as const
const marks = { added: 'outline-2 outline-ok', removed: 'outline-2 outline-dashed outline-bad opacity-60', changed: 'outline-2 outline-warn' } as const

/** The one card of every node type: it draws what `toCard` says and asks nothing else. */
export const FlowNode = memo(function FlowNode({ data: { card }, selected, width, height }: NodeProps<CardNode>) {
  const detail = useStore(detailOf)
  const far = detail !== 'near'
  return (
    <article
      className={cn(
        'cw-card relative rounded-lg border bg-raised text-ink shadow-card',
        frames[card.state],
        selected && 'border-accent ring-2 ring-accent/40',
        card.mark && `outline outline-offset-2 ${marks[card.mark]}`,
        card.lit === 'now' && 'border-accent ring-3 ring-accent/60',
        card.lit === 'passed' && 'border-accent bg-accent-soft',
        card.overlay && 'cw-hot',
        card.overlay?.tone === 'missed' && 'border-dashed border-warn',
      )}
      style={{ width, height, ...heatOf(card.overlay) }}
      data-slug={card.slug}
      data-state={card.state}
      data-mark={card.mark}
      aria-label={detail === 'dot' ? card.name : undefined}
    >
      {detail === 'near' ? <NearBody card={card} /> : detail === 'far' ? <FarBody card={card} /> : <DotBody card={card} />}
      {card.overlay ? <OverlayChip mark={card.overlay} isFar={far} /> : null}
      {detail === 'dot' ? null : <Handles card={card} isFar={far} />}
    </article>
  )
})

function Handles({ card, isFar }: { readonly card: Card; readonly isFar: boolean }) {
  return (
    <>
      {card.hasEntry ? <Handle id="in" type="target" position={Position.Left} className="cw-handle" style={{ top: 20 }} /> : null}
      {card.ports.map((port, i) => (
        <PortRow key={port.id} slug={card.slug} port={port} index={i} isOnly={card.ports.length === 1} isLocked={card.state === 'locked'} isFar={isFar} />
      ))}
    </>
  )
}

function NearBody({ card }: { readonly card: Card }) {
  const say = useText()
  return (
    <>
      <header className="flex h-10 items-center gap-2 pr-24 pl-3" style={card.ports.length === 1 ? undefined : { paddingRight: 12 }}>
        <span className={cn('flex size-5 shrink-0 items-center justify-center rounded-sm', categoryStyle[card.category].chip)}>
          <NodeIcon name={card.icon} />
        </span>
        <span className="min-w-0 flex-1 truncate text-sm font-semibold" dir="auto" title={card.name}>
          {card.name}
        </span>
        {card.here > 0 ? <HereNow calls={card.here} isFar={false} /> : null}
        <StateGlyph card={card} />
      </header>
      <p className="mx-3 h-12 text-sm leading-6 text-ink-muted" dir="auto">
        {card.state === 'locked' ? <span className="line-clamp-2 text-xs leading-5">{say(canvasText.lockedBody)}</span> : <Sentence parts={card.sentence} />}
      </p>
    </>
  )
}

/** Under half size, letters are noise: name, colour and state stay. */
function FarBody({ card }: { readonly card: Card }) {
  return (
    <div className={cn('flex h-full items-center gap-3 rounded-lg px-4', card.overlay || card.lit ? undefined : categoryStyle[card.category].chip)}>
      <NodeIcon name={card.icon} className="size-8 shrink-0" />
      <span className="line-clamp-2 text-2xl leading-8 font-semibold" dir="auto">
        {card.name}
      </span>
      {card.here > 0 ? <HereNow calls={card.here} isFar /> : null}
    </div>
  )
}

/** Under a quarter even a name is noise, and a thousand cards may be in view: colour, state and calls stay. */
function DotBody({ card }: { readonly card: Card }) {
  const background = card.overlay || card.lit ? undefined : `color-mix(in oklab, ${categoryStyle[card.category].fill} 40%, var(--color-raised))`
  return (
    <div className="flex size-full items-center rounded-lg px-4" style={{ background }}>
      {card.here > 0 ? <HereNow calls={card.here} isFar /> : null}
    </div>
  )
}

function StateGlyph({ card }: { readonly card: Card }) {
  const say = useText()
  const label = card.state === 'locked' ? say(canvasText.locked) : card.problems.join('\n')
  if (card.state === 'fine') return null
  const Glyph = card.state === 'locked' ? Lock : card.state === 'error' ? CircleAlert : TriangleAlert
  const colour = card.state === 'error' ? 'text-bad' : card.state === 'warning' ? 'text-warn' : 'text-ink-faint'
  return (
    <span role="img" aria-label={label} title={label} className={cn('shrink-0', colour)}>
      <Glyph className="size-4" aria-hidden />
    </span>
  )
}
