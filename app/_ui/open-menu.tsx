'use client'
import { DropdownMenu as Radix } from 'radix-ui'
import { useEffect, useRef } from 'react'
import { cn } from './cn'
import { Kbd } from './kbd'
import type { MenuProps } from './menu'
import type { FirstUse } from './on-first-use'

/** The menu itself, from its first use on. */
export function OpenMenu({ trigger, groups, align = 'end', firstUse }: MenuProps & { readonly firstUse: FirstUse }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (firstUse !== 'keyboard') return
    // By the key that a menu button listens to, so that the first entry has the focus as at every later use.
    button.current?.focus()
    button.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))
  }, [firstUse])
  return (
    <Radix.Root modal={false} defaultOpen={firstUse === 'pointer'}>
      <Radix.Trigger ref={button} asChild>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content align={align} sideOffset={4} collisionPadding={8} className="z-60 min-w-44 rounded-md border border-line bg-raised p-1 shadow-pop">
          {groups
            .filter((group) => group.length > 0)
            .map((group, index) => (
              <Radix.Group key={group[0]?.id}>
                {index > 0 ? <Radix.Separator className="my-1 h-px bg-line" /> : null}
                {group.map((item) => (
                  <Radix.Item
                    key={item.id}
                    disabled={item.disabled}
                    onSelect={item.onSelect}
                    className={cn(
                      'flex items-center gap-2 rounded-sm px-2 py-1 text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0',
                      item.danger && 'text-bad',
                    )}
                  >
                    {item.icon}
                    <span className="flex-1">{item.label}</span>
                    {item.keys ? <Kbd>{item.keys}</Kbd> : null}
                  </Radix.Item>
                ))}
              </Radix.Group>
            ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
