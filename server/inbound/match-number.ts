import { parsePhone } from '../contact/parse-phone'

/**
 * Whether the number that a switch says was called is the one that we keep: carriers write the same number with `+`, with `00`, bare, or as it
 * is dialled inside the country.
 */
export function matchesNumber(dialled: string, ours: string): boolean {
  const digits = dialled.replace(/^\+/, '').replace(/^00/, '')
  if (digits === ours.replace(/^\+/, '')) return true
  const region = parsePhone(ours, '')?.region
  return region !== undefined && parsePhone(dialled, region)?.e164 === ours
}
