'use client'
import { type ChangeEvent, type ComponentProps, useEffect, useImperativeHandle, useRef } from 'react'
import { cn } from './cn'

export const inputStyle =
  'w-full rounded-md border border-line-strong/70 bg-raised px-2.5 text-sm text-ink placeholder:text-ink-faint disabled:opacity-60 aria-invalid:border-bad'

/** Others put what they hold into a form of their own, and would differ from what they were given without anybody's doing. */
const freeText = ['text', 'search', 'email', 'password']

/** A field in one line. What is typed before the page has woken up is told to `onChange` as soon as it has. */
export function Input({ className, type = 'text', ref, ...rest }: ComponentProps<'input'>) {
  const node = useRef<HTMLInputElement>(null)
  const first = useRef(rest)
  useImperativeHandle(ref, () => node.current as HTMLInputElement)
  useEffect(() => {
    const { value, onChange } = first.current
    const own = node.current
    // It stands in the box and nowhere else: drawn again with what the page knows, the box would lose it.
    if (!own || value === undefined || own.value === String(value) || !freeText.includes(type)) return
    onChange?.({ target: own, currentTarget: own } as ChangeEvent<HTMLInputElement>)
  }, [type])
  return <input ref={node} type={type} className={cn(inputStyle, 'h-8.5', className)} {...rest} />
}
