import { randomBytes, randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { Failure } from '../bootstrap/failure.mjs'
import { readJsonFile, writeOwnerOnly } from './owner-only-file'
import type { StatePaths } from './paths'

const makers = {
  postgresPassword: () => randomBytes(24).toString('hex'),
  simulatorPassword: () => randomBytes(24).toString('hex'),
  encryptionKey: () => randomBytes(32).toString('hex'),
  hashKey: () => randomBytes(32).toString('hex'),
  authSecret: () => randomBytes(32).toString('hex'),
  signInToken: () => randomBytes(24).toString('base64url'),
  demoPassword: () => readablePassword(),
}

export type Secrets = Readonly<Record<keyof typeof makers, string>>

/**
 * `<state>/secrets.json`: keys and passwords, made at the first start, 0600. A key that a later version needs is added, one that is
 * there is never changed, because stored numbers are encrypted with it.
 * @throws {Failure} secrets-lost when there are data that only the lost keys could read
 */
export function loadSecrets(paths: StatePaths): Secrets {
  const kept = readJsonFile(paths.secrets, z.record(z.string(), z.string()))
  if (!kept && existsSync(join(paths.postgres, 'PG_VERSION'))) throw new Failure('secrets-lost', { path: paths.secrets, data: paths.postgres })
  const made = Object.entries(makers).map(([name, make]) => [name, kept?.[name] ?? make()])
  const secrets = { ...kept, ...Object.fromEntries(made) } as Secrets
  if (JSON.stringify(secrets) !== JSON.stringify(kept)) writeOwnerOnly(paths.secrets, secrets)
  return secrets
}

/** Four groups of four, without letters and digits that look alike: 76 bits. */
function readablePassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
