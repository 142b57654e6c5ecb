'use client'
import { useEffect, useState } from 'react'
import type { Frame } from './frames'

export const speeds = [1, 2, 4, 8] as const
export type Speed = (typeof speeds)[number]

export interface Player {
  readonly index: number
  readonly isPlaying: boolean
  readonly speed: Speed
  readonly seek: (index: number) => void
  readonly toggle: () => void
  readonly setSpeed: (speed: Speed) => void
}

/** Where the replay stands. It plays only when asked to: nothing moves by itself when the page opens. */
export function usePlayer(frames: readonly Frame[], first: number): Player {
  const [at, setAt] = useState<number | null>(null)
  const [wantsPlay, setPlay] = useState(false)
  const [speed, setSpeed] = useState<Speed>(2)
  const last = frames.length - 1
  const index = Math.min(at ?? first, Math.max(0, last))
  const isPlaying = wantsPlay && index < last
  const lastsMs = frames[index]?.lastsMs ?? 0
  useEffect(() => {
    if (!isPlaying) return
    const timer = setTimeout(() => setAt(index + 1), lastsMs / speed)
    return () => clearTimeout(timer)
  }, [isPlaying, index, lastsMs, speed])
  return {
    index,
    isPlaying,
    speed,
    seek: (next) => {
      setPlay(false)
      setAt(Math.min(last, Math.max(0, next)))
    },
    toggle: () => {
      // At the end there is nothing left to play but the beginning.
      if (!isPlaying && index >= last) setAt(0)
      setPlay(!isPlaying)
    },
    setSpeed,
  }
}
