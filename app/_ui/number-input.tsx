'use client'
import { type ComponentProps, useState } from 'react'
import { Input } from './input'

interface NumberInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'min' | 'max'> {
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

/** Passes numbers within its bounds on, and leaves what is being typed alone until it is one. */
export function NumberInput({ value, min, max, onChange, ...rest }: NumberInputProps) {
  const [text, setText] = useState(String(value))
  const isFine = fits(text, min, max)
  return (
    <Input
      inputMode="decimal"
      {...rest}
      type="number"
      min={min}
      max={max}
      value={text}
      aria-invalid={isFine ? undefined : true}
      onChange={({ target }) => {
        setText(target.value)
        if (fits(target.value, min, max)) onChange(Number(target.value))
      }}
      onBlur={() => setText(String(value))}
    />
  )
}

function fits(text: string, min: number, max: number): boolean {
  const number = Number(text)
  return text.trim() !== '' && number >= min && number <= max
}
