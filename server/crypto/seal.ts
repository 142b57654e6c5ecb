import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** A key and the short id that every sealed value names, so that keys can be rotated. */
export interface SealingKey {
  readonly id: string
  readonly key: Buffer
}

export function sealingKey(key: Buffer): SealingKey {
  return { id: createHash('sha256').update('callweave key id').update(key).digest('hex').slice(0, 8), key }
}

/** AES-256-GCM: `v1:<keyId>:<base64url of iv, tag, text>`. `place` is authenticated: a value does not open elsewhere. */
export function seal({ id, key }: SealingKey, place: string, text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `v1:${id}:${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
}

/** Throws when the value was sealed with another key, for another place, or was changed. */
export function unseal(keys: readonly SealingKey[], place: string, sealed: string): string {
  const [version, id, body] = sealed.split(':')
  const found = keys.find((candidate) => candidate.id === id)
  if (version !== 'v1' || !body) throw new Error('not a sealed value')
  if (!found) throw new Error(`the key ${id} that sealed this value is not in CALLWEAVE_ENCRYPTION_KEY`)
  const bytes = Buffer.from(body, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
