'use client'
import { Command } from 'cmdk'
import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { dialogText } from '../text/dialogs.text'
import { useText } from '../use-text'
import { commandBox, commandInput } from './command-style'
import { earlyTyping, takeEarlyTyping } from './early-typing'
import { useClose } from './use-close'

export const commandItem = 'flex items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-sm data-[selected=true]:bg-hover'

interface CommandFrameProps {
  readonly title: string
  readonly hint: string
  readonly children: ReactNode
  /** Off when the list already holds only what was found. */
  readonly hasFilter?: boolean
  readonly onSearch?: (query: string) => void
}

export function CommandFrame({ title, hint, children, hasFilter = true, onSearch }: CommandFrameProps) {
  const close = useClose()
  const say = useText()
  const [early, setEarly] = useState(earlyTyping)
  const [query, setQuery] = useState(early.text)
  const field = useRef<HTMLInputElement>(null)
  // Taken once it is on the screen and not while it is drawn: a drawing may be thrown away, and keys come until the last moment.
  useLayoutEffect(() => {
    const typed = takeEarlyTyping()
    if (!typed.text) return
    setEarly(typed)
    setQuery(typed.text)
  }, [])
  useEffect(() => {
    if (early.text) onSearch?.(early.text)
  }, [early, onSearch])
  const goOn = (event: Event) => {
    event.preventDefault()
    field.current?.focus()
    // The caret behind what was typed already: selected, the next key would wipe it out.
    field.current?.setSelectionRange(early.text.length, early.text.length)
    // Once the list holds what was found.
    if (early.isEntered) requestAnimationFrame(() => field.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })))
  }
  return (
    <Radix.Root open onOpenChange={close}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 bg-scrim" />
        <Radix.Content aria-describedby={undefined} onOpenAutoFocus={goOn} className={commandBox}>
          <Radix.Title className="sr-only">{title}</Radix.Title>
          <Command label={title} shouldFilter={hasFilter} loop>
            <Command.Input
              placeholder={hint}
              ref={field}
              value={query}
              onValueChange={(typed) => {
                setQuery(typed)
                onSearch?.(typed)
              }}
              className={commandInput}
            />
            <Command.List className="max-h-[50dvh] overflow-y-auto p-1.5">
              <Command.Empty className="px-2.5 py-6 text-center text-sm text-ink-muted">{say(dialogText.nothing)}</Command.Empty>
              {children}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
