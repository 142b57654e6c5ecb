'use client'
import { Handle, Position } from '@xyflow/react'
import { Plus } from 'lucide-react'
import { memo } from 'react'
import { Kbd } from '../../_ui/kbd'
import { late } from '../late'
import { useScope } from '../scope'
import { canvasText } from '../text/canvas.text'
import { useText } from '../use-text'
import { card } from './geometry'
import type { CardPort } from './to-card'

const LeftBy = late(() => import('./left-by').then((module) => module.LeftBy))
const PortMark = late(() => import('./port-mark').then((module) => module.PortMark))

interface PortRowProps {
  readonly slug: string
  readonly port: CardPort
  readonly index: number
  readonly isOnly: boolean
  readonly isLocked: boolean
  /** Too small to read: only the handle is drawn. */
  readonly isFar: boolean
}

/** One exit with its handle; a free one shows a stub that adds what comes next. */
export const PortRow = memo(function PortRow({ slug, port, index, isOnly, isLocked, isFar }: PortRowProps) {
  const { store } = useScope()
  const say = useText()
  const top = isOnly ? 0 : card.header + card.body + index * card.row
  const isFailure = port.kind === 'failure'
  return (
    <div
      className="absolute right-0 flex items-center justify-end gap-1.5 pr-3.5 text-xs"
      style={{ top, height: isOnly ? card.header : card.row, maxWidth: isOnly ? 96 : card.width }}
    >
      {port.overlay && !isFar && !isOnly ? <PortMark slug={slug} port={port.id} mark={port.overlay} /> : null}
      {port.left > 0 && !isFar && !port.overlay ? <LeftBy calls={port.left} /> : null}
      {isOnly || isFar ? null : (
        <span className={`truncate ${isFailure ? 'text-ink-faint' : 'text-ink-muted'}`} dir="auto">
          {port.label}
        </span>
      )}
      {port.key && !isFar ? <Kbd>{port.key}</Kbd> : null}
      <Handle
        id={port.id}
        type="source"
        role="img"
        position={Position.Right}
        isConnectable={!isLocked}
        aria-label={say(canvasText.exit, { port: port.label })}
        className={`cw-handle ${isFailure ? 'cw-handle-failure' : ''} ${port.isFree ? 'cw-handle-free' : ''}`}
      />
      {port.isFree && !isLocked && !isFar ? (
        <button
          type="button"
          tabIndex={-1}
          className={`nodrag nopan cw-stub ${port.isOptional ? 'cw-stub-optional' : ''}`}
          aria-label={say(canvasText.addAfter, { port: port.label })}
          onClick={(event) => {
            event.stopPropagation()
            store.getState().set({ addFrom: { node: slug, port: port.id, isInsert: false }, isPaletteShown: true, selection: [slug] })
          }}
        >
          <Plus className="size-3" aria-hidden />
        </button>
      ) : null}
    </div>
  )
})
