import { createHash } from 'node:crypto'

/** 256 random bits need no salt and no slow hash: nobody can try them all. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
