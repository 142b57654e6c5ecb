import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder'
import { statePaths } from './paths'
import { loadSecrets } from './secrets'

test('keys are made once, differ between folders, and only the owner reads them', () => {
  const [paths, others] = [statePaths(temporaryFolder()), statePaths(temporaryFolder())]
  const made = loadSecrets(paths)
  expect(loadSecrets(paths)).toEqual(made)
  expect(statSync(paths.secrets).mode & 0o777).toBe(0o600)
  expect(made.encryptionKey).toMatch(/^[0-9a-f]{64}$/)
  expect(loadSecrets(others).encryptionKey).not.toBe(made.encryptionKey)
})

test('a key that an older file lacks is added and none of the others changes', () => {
  const paths = statePaths(temporaryFolder())
  const made = loadSecrets(paths)
  const { signInToken: _left, ...older } = made
  writeFileSync(paths.secrets, JSON.stringify(older))
  const now = loadSecrets(paths)
  expect(now).toMatchObject(older)
  expect(now.signInToken.length).toBeGreaterThan(20)
})

test('new keys are never made over data that only the lost ones could read', () => {
  const paths = statePaths(temporaryFolder())
  loadSecrets(paths)
  mkdirSync(paths.postgres)
  writeFileSync(join(paths.postgres, 'PG_VERSION'), '18')
  rmSync(paths.secrets)
  expect(() => loadSecrets(paths)).toThrow(expect.objectContaining({ code: 'secrets-lost' }))
})
