import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { stableJson } from '../format/stable-json'
import type { Plan } from '../model/plan'

/** SHA-256, hex, over the canonical JSON of everything but the hash itself. */
export function hashPlan(plan: Omit<Plan, 'hash'>): string {
  const { hash: _hash, ...content } = plan as Plan
  return bytesToHex(sha256(utf8ToBytes(stableJson(content))))
}
