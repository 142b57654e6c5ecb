import type { Scope } from '../scope'
import { chordOf } from './chord-of'
import { actions } from './index'
import { isTyping } from './is-typing'

/** Runs the action behind a key press. True when there was one. */
export function runShortcut(scope: Scope, event: KeyboardEvent): boolean {
  const chord = chordOf(event)
  const action = actions.find((one) => one.keys?.includes(chord))
  if (!action || (isTyping(event) && !action.inFields) || !action.isEnabled(scope)) return false
  // Copying text out of the page must stay possible.
  if (['copy', 'cut'].includes(action.id) && window.getSelection()?.toString()) return false
  event.preventDefault()
  event.stopPropagation()
  void action.run(scope)
  return true
}
