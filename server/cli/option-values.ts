import { InvalidArgumentError } from 'commander'

/** A number above zero, as the value of an option. */
export function positive(text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new InvalidArgumentError('> 0')
  return value
}
