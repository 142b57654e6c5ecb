import { twMerge } from 'tailwind-merge'

/** Joins class names; of two that set the same thing the later one wins. */
export function cn(...classes: readonly (string | false | null | undefined)[]): string {
  return twMerge(classes.filter(Boolean).join(' '))
}
