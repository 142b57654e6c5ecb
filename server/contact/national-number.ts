import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** The number without its country code, as tables of number ranges write it; as it stands when the country is nobody's. */
export function nationalNumber(e164: string): string {
  return parsePhoneNumberFromString(e164)?.nationalNumber ?? e164
}
