import { isMacKeyboard } from './chord-text'

export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'code'>

/** `mod+shift+z` for a key press; `mod` is Ctrl, on a Mac ⌘. The other of the two stays what the system makes of it. */
export function chordOf(event: Press, isMac = isMacKeyboard()): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const key = event.shiftKey && digit ? digit : event.key === ' ' ? 'space' : event.key.toLowerCase()
  // A character that only Shift can give (?) already says so.
  const isShiftPart = event.shiftKey && (key.length > 1 || /[a-z0-9]/.test(key))
  const [mod, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  return [mod ? 'mod' : '', other ? 'other' : '', event.altKey ? 'alt' : '', isShiftPart ? 'shift' : '', key].filter(Boolean).join('+')
}
