import type { Locale } from '../../flows/model/text'
import { parsePhone } from '../contact/parse-phone'
import { zonesOf } from '../contact/zones-of'
import type { PhoneVault, StoredPhone } from '../crypto/phone-vault'

export interface Caller extends StoredPhone {
  readonly region: string
  readonly zones: readonly string[]
  readonly locale: Locale
  readonly name: string
}

/** One contact stands for everybody who hides their number: it can be called by nobody. */
const hidden = 'anonymous'

/** Who calls, as a contact: `callerId` as the switch gives it, `ours` the number that was called, whose country the caller's is read in. */
export async function callerOf(vault: PhoneVault, callerId: string, ours: string, locale: Locale): Promise<Caller> {
  const parsed = parsePhone(callerId, parsePhone(ours, '')?.region ?? '')
  if (!parsed) return { ...vault.store(hidden), phoneMasked: '', region: '', zones: [], locale, name: '' }
  const zones = parsed.region === '001' ? [] : await zonesOf(parsed.e164)
  return { ...vault.store(parsed.e164), region: parsed.region, zones, locale, name: '' }
}
