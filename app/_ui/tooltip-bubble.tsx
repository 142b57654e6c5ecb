'use client'
import { Tooltip as Radix } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import { Kbd } from './kbd'

interface TooltipBubbleProps {
  readonly id: string
  /** What it explains. */
  readonly anchor: HTMLElement
  readonly side: 'top' | 'right' | 'bottom' | 'left'
  readonly keys?: string
  readonly onClose: () => void
  readonly onEnter: () => void
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** The words beside what they explain. They stand at a copy of its box, so that nothing had to be put around it before. */
export function TooltipBubble({ id, anchor, side, keys, onClose, onEnter, onLeave, children }: TooltipBubbleProps) {
  const [{ left, top, width, height }] = useState(() => anchor.getBoundingClientRect())
  return (
    <Radix.Provider>
      <Radix.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
        {createPortal(
          <Radix.Trigger asChild>
            <span aria-hidden style={{ position: 'fixed', left, top, width, height, pointerEvents: 'none' }} />
          </Radix.Trigger>,
          document.body,
        )}
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            onPointerEnter={onEnter}
            onPointerLeave={onLeave}
            className="z-60 flex max-w-72 items-center gap-2 rounded-sm bg-ink px-2 py-1 text-xs text-on-ink shadow-pop"
          >
            <span id={id}>{children}</span>
            {keys ? <Kbd onInk>{keys}</Kbd> : null}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}
