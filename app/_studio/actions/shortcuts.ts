import type { Scope } from '../scope'
import { actions } from './index'

/** `mod+shift+z` for a key press; `mod` is Ctrl, or ⌘ on a Mac. */
export function chordOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'code'>): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const key = event.shiftKey && digit ? digit : event.key.toLowerCase()
  // A character that only Shift can give (?) already says so.
  const isShiftPart = event.shiftKey && (key.length > 1 || /[a-z0-9]/.test(key))
  return [event.ctrlKey || event.metaKey ? 'mod' : '', event.altKey ? 'alt' : '', isShiftPart ? 'shift' : '', key].filter(Boolean).join('+')
}

/** Runs the action behind a key press. True when there was one. */
export function runShortcut(scope: Scope, event: KeyboardEvent): boolean {
  const chord = chordOf(event)
  const isTyping =
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable], [role=combobox], [role=dialog], [role=menu]') !== null
  const action = actions.find((one) => one.keys?.includes(chord))
  if (!action || (isTyping && !action.inFields) || !action.isEnabled(scope)) return false
  // Copying text out of the page must stay possible.
  if (['copy', 'cut'].includes(action.id) && window.getSelection()?.toString()) return false
  event.preventDefault()
  event.stopPropagation()
  void action.run(scope)
  return true
}

const signs: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  delete: 'Del',
  escape: 'Esc',
  backspace: '⌫',
}

/** A chord as the reader sees it. */
export function chordText(chord: string): string {
  return chord
    .split('+')
    .map((part) => signs[part] ?? part.toUpperCase())
    .join(' + ')
}
