import type { CallState } from '../../flows/model/run'
import type { PhoneVault } from '../crypto/phone-vault'

/** Engine state as it is stored: secret variables sealed, the rest plain for the reader of the row. */
export type StoredCheckpoint = Omit<CallState, 'secrets'> & { readonly sealed?: string }

const place = 'attempt.checkpoint'

export function storeCheckpoint(vault: PhoneVault, { secrets, ...state }: CallState): StoredCheckpoint {
  return Object.keys(secrets).length === 0 ? state : { ...state, sealed: vault.seal(place, JSON.stringify(secrets)) }
}

export function loadCheckpoint(vault: PhoneVault, { sealed, ...state }: StoredCheckpoint): CallState {
  return { ...state, secrets: sealed === undefined ? {} : JSON.parse(vault.unseal(place, sealed)) }
}
