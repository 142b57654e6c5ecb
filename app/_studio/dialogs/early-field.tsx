'use client'
import { useLayoutEffect, useRef } from 'react'
import type { Text } from '../../../flows/model/text'
import { useText } from '../use-text'
import { earlyTyping, keepEarlyTyping } from './early-typing'
import { commandBox, commandInput } from './command-style'
import { useClose } from './use-close'

/** Stands where the dialog's field will be: whoever types on after the shortcut loses no key while the code comes. */
export function EarlyField({ title, hint }: { readonly title: Text; readonly hint: Text }) {
  const say = useText()
  const close = useClose()
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const { length } = earlyTyping().text
    field.current?.focus()
    field.current?.setSelectionRange(length, length)
    // The dialog that comes next gives the focus back to where it was.
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <div role="dialog" aria-label={say(title)} className={commandBox}>
      <input
        ref={field}
        defaultValue={earlyTyping().text}
        aria-label={say(title)}
        placeholder={say(hint)}
        className={commandInput}
        onChange={({ target }) => keepEarlyTyping({ text: target.value, isEntered: false })}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Escape') close()
          if (key === 'Enter') keepEarlyTyping({ text: currentTarget.value, isEntered: true })
        }}
      />
    </div>
  )
}
