'use client'
import { useEffect, useRef } from 'react'

const restMs = 1_500

/** Asks again when a live value moved, at most once in a while, and once more after the last move. */
export function useRefetchOnMove(moved: string | number | undefined, refetch: () => Promise<unknown>): void {
  const last = useRef({ moved, atMs: 0 })
  useEffect(() => {
    if (moved === last.current.moved) return
    const waitMs = Math.max(0, last.current.atMs + restMs - Date.now())
    const timer = setTimeout(() => {
      last.current = { moved, atMs: Date.now() }
      void refetch()
    }, waitMs)
    return () => clearTimeout(timer)
  }, [moved, refetch])
}
