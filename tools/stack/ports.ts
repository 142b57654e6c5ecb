import { createServer } from 'node:net'
import * as z from 'zod'
import { readJsonFile, writeOwnerOnly } from './owner-only-file'

export const loopback = '127.0.0.1'

/** A port of 127.0.0.1 that nobody uses now. */
export async function freePort(): Promise<number> {
  const port = await listen(0)
  if (port === undefined) throw new Error('no free port on 127.0.0.1')
  return port
}

export async function isPortFree(port: number, host: string = loopback): Promise<boolean> {
  return (await listen(port, host)) !== undefined
}

/** The port that this name had last time if it is free, so that addresses stay the same from start to start. */
export async function steadyPort(file: string, name: string): Promise<number> {
  const last = readPorts(file)[name]
  if (last !== undefined && (await isPortFree(last))) return last
  const port = await freePort()
  // Read again: other parts look for their ports at the same time.
  writeOwnerOnly(file, { ...readPorts(file), [name]: port })
  return port
}

function readPorts(file: string): Readonly<Record<string, number>> {
  return readJsonFile(file, z.record(z.string(), z.number())) ?? {}
}

function listen(port: number, host: string = loopback): Promise<number | undefined> {
  return new Promise((settle) => {
    const server = createServer()
    server.once('error', () => settle(undefined))
    server.listen(port, host, () => {
      const address = server.address()
      const taken = address && typeof address === 'object' ? address.port : undefined
      server.close(() => settle(taken))
    })
  })
}
