import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { root } from './bootstrap/folders.mjs'
import { takeState } from './bootstrap/owner.mjs'
import { freePort, loopback } from './stack/ports'
import { temporaryFolder } from './testing/temporary-folder'

interface Ended {
  readonly code: number | null
  readonly output: string
}

/** `npm start` as a stranger's shell runs it, except that nothing of the caller's own set-up leaks in. */
async function start(env: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'tools/start.mjs'), ...args], {
    cwd: root,
    env: { NODE_ENV: 'production', PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'en_US.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = await once(child, 'close')
  return { code, output }
}

/** Parts that somebody else runs, so that a test reaches the failure that it is about. */
const given = () => ({ CALLWEAVE_STATE: temporaryFolder(), DATABASE_URL: inject('templateDatabaseUrl'), TEMPORAL_ADDRESS: inject('temporalAddress') })

async function listening(greeting?: string): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    if (greeting) socket.write(greeting)
  }).listen(0, loopback)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

describe('npm start says what is wrong, why, and how to mend it', () => {
  test('in the language of the reader', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const [zh, en] = await Promise.all(['zh_CN.UTF-8', 'en_US.UTF-8'].map((LANG) => start({ LANG, CALLWEAVE_STATE: join(file, 'state') })))
    expect(en).toMatchObject({ code: 1, output: expect.stringMatching(/\[folder-not-writable\] The folder .*\n {2}Why: {2}.*\n {2}Mend: .*CALLWEAVE_STATE/) })
    expect(zh).toMatchObject({ code: 1, output: expect.stringMatching(/\[folder-not-writable\] 无法写入文件夹.*\n {2}原因：.*\n {2}办法：.*CALLWEAVE_STATE/) })
  })

  test('a port in use, with one that is free', async () => {
    const port = await listening()
    const { code, output } = await start({ ...given(), PORT: String(port) })
    expect(code).toBe(1)
    const other = /\[port-in-use\][\s\S]*PORT=(\d+) npm start/.exec(output)?.[1]
    expect(Number(other)).toBeGreaterThan(port)
  })

  test('a second start on the same state folder, with the address of the first', async () => {
    const state = temporaryFolder()
    onTestFinished(takeState(state, 'http://127.0.0.1:4321'))
    const { code, output } = await start({ CALLWEAVE_STATE: state })
    expect(code).toBe(1)
    expect(output).toContain(`[already-running] Callweave is already running (process ${process.pid})`)
    expect(output).toContain('http://127.0.0.1:4321')
  })

  test('a dead database', async () => {
    const url = `postgresql://me:hush@${loopback}:${await freePort()}/callweave`
    const { code, output } = await start({ ...given(), PORT: String(await freePort()), DATABASE_URL: url })
    expect(code).toBe(1)
    expect(output).toMatch(/\[database-unreachable\][\s\S]*ECONNREFUSED/)
    expect(output).not.toContain('hush')
  })

  test('a Temporal server that is away', async () => {
    const address = `${loopback}:${await freePort()}`
    const { code, output } = await start({ ...given(), PORT: String(await freePort()), TEMPORAL_ADDRESS: address })
    expect(code).toBe(1)
    expect(output).toMatch(/\[temporal-unreachable\]/)
    expect(output).toContain(address)
  })

  test.each([
    ['away', async () => freePort()],
    ['some other program', async () => listening('SSH-2.0-OpenSSH\r\n\n\n')],
  ])('a switch that is %s', async (_, port) => {
    const eslUrl = `esl://:hush@${loopback}:${await port()}`
    const { code, output } = await start({ ...given(), PORT: String(await freePort()), FREESWITCH_ESL_URL: eslUrl })
    expect(code).toBe(1)
    expect(output).toMatch(/\[switch-unreachable\]/)
    expect(output).not.toContain('hush')
  })

  test('no Temporal, no download and no Go', async () => {
    const PATH = temporaryFolder()
    const env = {
      PATH,
      CALLWEAVE_STATE: temporaryFolder(),
      CALLWEAVE_CACHE: join(PATH, 'cache'),
      CALLWEAVE_TEMPORAL_DOWNLOAD: 'off',
      PORT: String(await freePort()),
    }
    const { code, output } = await start(env)
    expect(code).toBe(1)
    expect(output).toMatch(/\[temporal-missing\][\s\S]*Go: not found[\s\S]*TEMPORAL_ADDRESS/)
  })

  test('an option that it does not know', async () => {
    expect(await start({ CALLWEAVE_STATE: temporaryFolder() }, ['--fast'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('[bad-option] Unknown option: --fast'),
    })
  })
})

test('npm start -- --help names every variable in both languages and starts nothing', async () => {
  const [zh, en] = await Promise.all(['zh_CN.UTF-8', 'en_US.UTF-8'].map((LANG) => start({ LANG }, ['--help'])))
  const variables = (output = '') => output.match(/^ {2}[A-Z_]+/gm)
  expect(variables(zh?.output)).toEqual(variables(en?.output))
  expect(variables(en?.output)?.length).toBeGreaterThan(5)
  expect([zh?.code, en?.code]).toEqual([0, 0])
})

test('the state folder of an owner that was killed is taken over', () => {
  const state = temporaryFolder()
  mkdirSync(state, { recursive: true })
  writeFileSync(join(state, 'owner.json'), JSON.stringify({ pid: process.pid, identity: 'an earlier process of that number', url: '' }))
  const giveBack = takeState(state, 'http://here')
  expect(() => takeState(state, 'http://there')).toThrow(expect.objectContaining({ code: 'already-running' }))
  giveBack()
  takeState(state, 'http://there')()
})
