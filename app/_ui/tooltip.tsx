'use client'
import { Slot } from 'radix-ui'
import { lazy, type PointerEvent, type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react'
import { lateCode } from './late-code'

interface TooltipProps {
  readonly text: ReactNode
  readonly keys?: string
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  readonly children: ReactNode
}

const load = lateCode(() => import('./tooltip-bubble').then((module) => ({ default: module.TooltipBubble })))
const Bubble = lazy(load)

const delayMs = 350
/** Whoever goes along a row of buttons waits once. */
const nextWithinMs = 300
/** Long enough to move the pointer over to the words, which may be read there. */
const graceMs = 120

let closeLast: (() => void) | undefined
let closedAtMs = Number.NEGATIVE_INFINITY

/**
 * A short explanation on hover and focus. Never the only place of a piece of information. Its code comes with the first
 * one that is shown.
 */
export function Tooltip({ text, keys, side = 'top', children }: TooltipProps) {
  const id = useId()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const close = () => {
    clearTimeout(timer.current)
    if (anchor) closedAtMs = performance.now()
    setAnchor(null)
  }
  const open = (target: HTMLElement) => {
    closeLast?.()
    closeLast = () => setAnchor(null)
    setAnchor(target)
  }
  const soon = (run: () => void, ms: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(run, ms)
  }
  const onEnter = ({ currentTarget, pointerType }: PointerEvent<HTMLElement>) => {
    if (pointerType === 'touch') return
    if (anchor) return clearTimeout(timer.current)
    soon(() => open(currentTarget), performance.now() - closedAtMs < nextWithinMs ? 0 : delayMs)
  }
  const onLeave = () => (anchor ? soon(close, graceMs) : clearTimeout(timer.current))
  return (
    <>
      <Slot.Root
        aria-describedby={anchor ? id : undefined}
        onPointerEnter={onEnter}
        onPointerLeave={onLeave}
        onPointerDown={close}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible')) open(currentTarget)
        }}
        onBlur={close}
      >
        {children}
      </Slot.Root>
      {anchor ? (
        <Suspense fallback={null}>
          <Bubble id={id} anchor={anchor} side={side} keys={keys} onClose={close} onEnter={() => clearTimeout(timer.current)} onLeave={onLeave}>
            {text}
          </Bubble>
        </Suspense>
      ) : null}
    </>
  )
}
