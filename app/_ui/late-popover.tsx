'use client'
import { onFirstUse } from './on-first-use'
import type { PopoverProps } from './popover'

type LatePopoverProps = Omit<PopoverProps, 'open' | 'onOpenChange' | 'defaultOpen'>

/** A popover whose code comes with its first use. */
export const LatePopover = onFirstUse<LatePopoverProps>('dialog', async () => {
  const { Popover } = await import('./popover')
  return (props) => <Popover {...props} defaultOpen />
})
