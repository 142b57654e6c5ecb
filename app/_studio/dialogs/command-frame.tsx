'use client'
import { Command } from 'cmdk'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { dialogText } from '../text/dialogs.text'
import { useText } from '../use-text'
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
  return (
    <Radix.Root open onOpenChange={close}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-50 w-[min(560px,calc(100vw-24px))] -translate-x-1/2 overflow-hidden rounded-lg border border-line bg-raised shadow-pop"
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          <Command label={title} shouldFilter={hasFilter} loop>
            <Command.Input
              placeholder={hint}
              onValueChange={onSearch}
              className="h-11 w-full border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-ink-faint"
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
