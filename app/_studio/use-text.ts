'use client'
import type { Text } from '../../flows/model/text'
import { useScope } from './scope'

export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string

/** The studio's own sentences in the page's language; `{name}` takes a value. */
export function useText(): Say {
  const { locale } = useScope()
  return (text, values) => fill(text[locale], values)
}

export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all))
}
