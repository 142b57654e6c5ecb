'use client'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

export interface Tab {
  readonly id: string
  readonly label: ReactNode
  readonly panel: ReactNode
}

interface TabsProps {
  readonly tabs: readonly Tab[]
  readonly label: string
  readonly value?: string
  readonly onChange?: (id: string) => void
}

export function Tabs({ tabs, label, value, onChange }: TabsProps) {
  // A link may name a tab that is not there (any more): better the first one than a page without content.
  const first = tabs[0]?.id
  return (
    <Radix.Root {...(value === undefined ? { defaultValue: first } : { value: tabs.some(({ id }) => id === value) ? value : first })} onValueChange={onChange}>
      <Radix.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.id}
            value={tab.id}
            className="-mb-px border-b-2 border-transparent px-2.5 py-2 text-sm font-medium whitespace-nowrap text-ink-muted -outline-offset-2 hover:text-ink data-[state=active]:border-ink data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className="pt-4">
          {tab.panel}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
