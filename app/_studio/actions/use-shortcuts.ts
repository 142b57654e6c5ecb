'use client'
import { useEffect, useRef } from 'react'
import type { Scope } from '../scope'
import { chordOf } from './chord-of'
import { earlyChords, earlyDialogs } from './early-chords'
import { isTyping } from './is-typing'

/** Runs what keys stand for. What is pressed before the actions are there waits for them, and the browser does not take it. */
export function useShortcuts(scope: Scope): void {
  const held = useRef<KeyboardEvent[]>([])
  useEffect(() => {
    let run: ((scope: Scope, event: KeyboardEvent) => boolean) | undefined
    let isGone = false
    const hold = (event: KeyboardEvent) => {
      const chord = chordOf(event)
      const inFields = earlyChords[chord]
      if (inFields === undefined || (isTyping(event) && !inFields)) return
      // Copying text out of the page must stay possible.
      if (['mod+c', 'mod+x'].includes(chord) && window.getSelection()?.toString()) return
      const dialog = earlyDialogs[chord]
      // What is typed next belongs into it.
      if (dialog) scope.store.getState().set({ dialog })
      else held.current.push(event)
      // A button that has the focus is pressed by Enter all the same.
      if (chord === 'enter') return
      event.preventDefault()
      event.stopPropagation()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      if (run) run(scope, event)
      else hold(event)
    }
    // Before React Flow, which moves a focused card on every arrow key.
    window.addEventListener('keydown', onKey, { capture: true })
    if (scope.isWhole)
      import('./shortcuts').then(
        ({ runShortcut }) => {
          if (isGone) return
          run = runShortcut
          for (const event of held.current.splice(0)) runShortcut(scope, event)
        },
        () => undefined,
      )
    return () => {
      isGone = true
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [scope])
}
