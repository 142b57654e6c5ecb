import type { ComponentProps } from 'react'
import { cn } from './cn'

export const inputStyle =
  'w-full rounded-md border border-line-strong/70 bg-raised px-2.5 text-sm text-ink placeholder:text-ink-faint disabled:opacity-60 aria-invalid:border-bad'

export function Input({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} className={cn(inputStyle, 'h-8.5', className)} {...rest} />
}
