import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { writeJsonBytes } from '../format/json-bytes'
import type { Plan } from '../model/plan'

/** SHA-256, hex, over the canonical JSON of everything but the hash itself. */
export function hashPlan(plan: Omit<Plan, 'hash'>): string {
  const { hash: _hash, ...content } = plan as Plan
  const hash = sha256.create()
  writeJsonBytes(content, (chunk) => void hash.update(chunk))
  return bytesToHex(hash.digest())
}
