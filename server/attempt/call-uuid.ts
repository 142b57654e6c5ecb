import { createHash } from 'node:crypto'

const namespace = Buffer.from('7f0a6a5c2a3e4a4f9a64c0ad5e1c6b1d', 'hex')

/** UUIDv5 of the attempt (RFC 9562, 5.5): whoever takes the attempt over asks the switch for the same channel. */
export function callUuid(attemptId: string): string {
  const bytes = createHash('sha1').update(namespace).update(attemptId).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
