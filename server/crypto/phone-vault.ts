import { createHmac } from 'node:crypto'
import { maskPhone } from './mask'
import { seal, type SealingKey, sealingKey, unseal } from './seal'

/** What a table keeps of a number. */
export interface StoredPhone {
  readonly phone: string
  readonly phoneHash: string
  readonly phoneMasked: string
}

/** Numbers go to sleep sealed, are found by keyed hash, and are opened only where they are dialled or shown with leave. */
export interface PhoneVault {
  store(e164: string): StoredPhone
  /** HMAC-SHA-256, hex: equal numbers have equal hashes, and nobody without the key can try them all. */
  hash(e164: string): string
  open(sealed: string): string
  /** For secrets other than numbers; `place` names table and column. */
  seal(place: string, text: string): string
  unseal(place: string, sealed: string): string
}

const place = 'phone'

export function createPhoneVault(keys: { readonly encryptionKey: Buffer; readonly hashKey: Buffer; readonly formerKeys?: readonly Buffer[] }): PhoneVault {
  const current = sealingKey(keys.encryptionKey)
  const known: readonly SealingKey[] = [current, ...(keys.formerKeys ?? []).map(sealingKey)]
  const hash = (e164: string) => createHmac('sha256', keys.hashKey).update(e164).digest('hex')
  return {
    hash,
    store: (e164) => ({ phone: seal(current, place, e164), phoneHash: hash(e164), phoneMasked: maskPhone(e164) }),
    open: (sealed) => unseal(known, place, sealed),
    seal: (where, text) => seal(current, where, text),
    unseal: (where, sealed) => unseal(known, where, sealed),
  }
}
