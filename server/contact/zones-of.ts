import { timezones } from 'libphonenumber-geo-carrier'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

const known = new Map<string, readonly string[]>()
const knownMax = 50_000
/** No prefix of the map is longer than this. */
const prefixDigits = 7

/** IANA zones where the number's holder may be; [] when nobody knows. The library reads its file anew for every number, hence the memory. */
export async function zonesOf(e164: string): Promise<readonly string[]> {
  const parsed = parsePhoneNumberFromString(e164)
  if (!parsed) return []
  const key = `${parsed.countryCallingCode} ${parsed.nationalNumber.slice(0, prefixDigits)}`
  const found = known.get(key)
  if (found) return found
  const zones = ((await timezones(parsed)) ?? []).filter((zone) => zone.includes('/') && zone !== 'Etc/Unknown')
  if (known.size >= knownMax) known.clear()
  known.set(key, zones)
  return zones
}
