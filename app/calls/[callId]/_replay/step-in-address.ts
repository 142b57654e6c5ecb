'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { type Frame, frameAt } from './frames'
import type { Player } from './use-player'

/** The frame that a link asks for, by `?step=` or by the first passage of `?node=`; without one the whole way lies open. */
export function useFirstFrame(frames: readonly Frame[]): number {
  const params = useSearchParams()
  const [step, node] = [params.get('step'), params.get('node')]
  const byStep = step === null ? -1 : frames.findIndex(({ id }) => id === step)
  if (byStep >= 0) return byStep
  const byNode = node === null ? null : frameAt(frames, node, -1)
  return byNode ?? Math.max(0, frames.length - 1)
}

/** Keeps `?step=` at the step that is looked at, so that the address can be sent on. A replay that runs does not touch it. */
export function useStepInAddress(frames: readonly Frame[], { index, isPlaying }: Player): void {
  const seen = useRef<string | null>(null)
  const id = frames[index]?.id ?? null
  useEffect(() => {
    if (isPlaying || id === null) return
    const isFirst = seen.current === null
    seen.current = id
    if (isFirst) return
    const address = new URL(window.location.href)
    if (address.searchParams.get('step') === id) return
    address.searchParams.delete('node')
    address.searchParams.set('step', id)
    window.history.replaceState(null, '', address)
  }, [id, isPlaying])
}
