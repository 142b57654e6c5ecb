import type { ComponentProps, ReactNode } from 'react'
import { Button, type ButtonProps } from './button'
import { cn } from './cn'
import { Tooltip } from './tooltip'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'>, Pick<ButtonProps, 'look' | 'size' | 'busy'> {
  /** Said by screen readers and shown as the tooltip. */
  readonly label: string
  readonly keys?: string
  readonly children: ReactNode
}

export function IconButton({ label, keys, look = 'ghost', size = 'md', className, children, ...rest }: IconButtonProps) {
  const square = size === 'sm' ? 'w-7 px-0' : size === 'lg' ? 'w-10 px-0' : 'w-8.5 px-0'
  return (
    <Tooltip text={label} keys={keys}>
      <Button look={look} size={size} aria-label={label} className={cn(square, className)} {...rest}>
        {children}
      </Button>
    </Tooltip>
  )
}
