import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder'
import { freePort, isPortFree, loopback, steadyPort } from './ports'

test('parts that look at the same time each keep their port for the next start', async () => {
  const file = join(temporaryFolder(), 'ports.json')
  const names = ['postgres', 'temporal', 'simulator']
  const first = await Promise.all(names.map((name) => steadyPort(file, name)))
  expect(new Set(first).size).toBe(names.length)
  expect(await Promise.all(names.map((name) => steadyPort(file, name)))).toEqual(first)
})

test('a port that somebody else took meanwhile is given up for another', async () => {
  const file = join(temporaryFolder(), 'ports.json')
  const port = await steadyPort(file, 'postgres')
  const server = createServer().listen(port, loopback)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const other = await steadyPort(file, 'postgres')
  expect(other).not.toBe(port)
  expect(await isPortFree(other)).toBe(true)
  expect(await isPortFree(port)).toBe(false)
  expect(await freePort()).not.toBe(port)
})
