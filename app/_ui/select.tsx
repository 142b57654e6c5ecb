'use client'
import { Check, ChevronDown } from 'lucide-react'
import { Select as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { inputStyle } from './input'

export interface SelectOption<Value extends string = string> {
  readonly value: Value
  readonly label: ReactNode
  readonly disabled?: boolean
}

interface SelectProps<Value extends string> {
  readonly options: readonly SelectOption<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  /** Options are drawn while the list is closed, too: a long list hands in only the chosen one until it opens. */
  readonly onOpenChange?: (isOpen: boolean) => void
  readonly placeholder?: string
  readonly id?: string
  readonly className?: string
  readonly disabled?: boolean
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

/** A list of one choice. Values must not be empty strings. */
export function Select<Value extends string>({ options, value, onChange, onOpenChange, placeholder, className, disabled, ...aria }: SelectProps<Value>) {
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next)
    if (option) onChange(option.value)
  }
  return (
    <Radix.Root value={value ?? ''} onValueChange={choose} onOpenChange={onOpenChange} disabled={disabled}>
      <Radix.Trigger
        className={cn(inputStyle, 'flex h-8.5 items-center justify-between gap-2 text-left data-placeholder:text-ink-faint [&>span]:truncate', className)}
        {...aria}
      >
        <Radix.Value placeholder={placeholder} />
        <Radix.Icon>
          <ChevronDown className="size-4 shrink-0 text-ink-faint" aria-hidden />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-60 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden rounded-md border border-line bg-raised shadow-pop"
        >
          <Radix.Viewport className="p-1">
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                className="flex items-center justify-between gap-3 rounded-sm px-2 py-1 text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-hover"
              >
                <Radix.ItemText>{option.label}</Radix.ItemText>
                <Radix.ItemIndicator>
                  <Check className="size-4" aria-hidden />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
