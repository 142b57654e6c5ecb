import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'

export interface ParsedPhone {
  /** With +. */
  readonly e164: string
  /** ISO 3166-1 alpha-2; '001' for country code 999. */
  readonly region: string
}

/** Country code 999 is unassigned by the ITU: such numbers belong to nobody and no library knows them. */
const nobody = /^\+999\d{6,12}$/

/** Null for what is no number that could be called. Spaces, dashes, brackets and full-width digits are read as people write them. */
export function parsePhone(text: string, defaultRegion: string): ParsedPhone | null {
  const plain = text.normalize('NFKC').trim()
  const digits = plain.replace(/[\s().\-–—]/g, '').replace(/^00/, '+')
  if (nobody.test(digits)) return { e164: digits, region: '001' }
  const country: CountryCode | undefined = isSupportedCountry(defaultRegion) ? defaultRegion : undefined
  const parsed = parsePhoneNumberFromString(plain, country)
  if (!parsed?.isValid() || parsed.ext) return null
  return { e164: parsed.number, region: parsed.country ?? '' }
}
