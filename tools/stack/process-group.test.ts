import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Failure } from '../bootstrap/failure.mjs'
import { root } from '../bootstrap/folders.mjs'
import { processIdentity } from '../bootstrap/process-identity.mjs'
import { temporaryFolder } from '../testing/temporary-folder'
import { ticking } from '../testing/ticking-spec'
import { ProcessGroup } from './process-group'
import { waitUntil } from './wait-until'

const lives = (pid: number) => processIdentity(pid) !== undefined

async function parentOfTwo(state: string) {
  const parent = spawn(process.execPath, ['--import', 'tsx', join(root, 'tools/testing/programs/group-parent.ts'), state], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void parent.kill('SIGKILL'))
  const [line] = await once(createInterface({ input: parent.stdout }), 'line')
  const pids: { guard: number; one: number; two: number } = JSON.parse(line)
  return { parent, ...pids }
}

describe('the children of a start', () => {
  test('end cleanly, the last started first', async () => {
    const state = temporaryFolder()
    const group = await ProcessGroup.open(state)
    for (const name of ['first', 'second', 'third']) await group.start(ticking(name, state))
    await group.stop()
    expect(readFileSync(join(state, 'ended'), 'utf8')).toBe('third\nsecond\nfirst\n')
  })

  test('are started again when one dies unasked, which is told', async () => {
    const state = temporaryFolder()
    const told: string[] = []
    const again = deferred<string>()
    const group = await ProcessGroup.open(state, { onDeath: (name, said) => told.push(`${name}: ${said}`), onRestart: again.resolve })
    onTestFinished(() => group.stop())
    await group.start(ticking('one', state))
    const before = group.pids().one ?? 0
    process.kill(before, 'SIGKILL')
    expect(await again.promise).toBe('one')
    expect(told).toEqual(['one: SIGKILL'])
    const after = group.pids().one ?? 0
    expect(after).not.toBe(before)
    expect(lives(after)).toBe(true)
  })

  test('are given up when one keeps dying, with what it last said', async () => {
    const state = temporaryFolder()
    const gaveUp = deferred<Failure>()
    const group = await ProcessGroup.open(state, { onFatal: gaveUp.resolve })
    onTestFinished(() => group.stop())
    await group.start({
      ...ticking('frail', state),
      args: ['-e', 'console.log("ready"); setTimeout(() => { console.error("Error: out of luck"); process.exit(3) }, 50)'],
    })
    const failure = await gaveUp.promise
    expect(failure.code).toBe('process-died')
    expect(failure.values).toMatchObject({ name: 'frail', reason: expect.stringContaining('Error: out of luck') })
  })

  test('a child that never becomes ready is told with its last words and is gone', async () => {
    const state = temporaryFolder()
    const group = await ProcessGroup.open(state)
    onTestFinished(() => group.stop())
    const mute = { ...ticking('mute', state), args: ['-e', 'console.error("Error: no such tune"); setInterval(() => {}, 1000)'], readyMs: 1_500 }
    await expect(group.start(mute)).rejects.toMatchObject({
      code: 'process-not-ready',
      values: { name: 'mute', reason: expect.stringContaining('no such tune') },
    })
    expect(group.livingPids()).toEqual([])
  })

  test('go when the parent is killed by force', async () => {
    const { parent, guard, one, two } = await parentOfTwo(temporaryFolder())
    expect([one, two].map(lives)).toEqual([true, true])
    parent.kill('SIGKILL')
    expect(await waitUntil(() => ![guard, one, two].some(lives), 20_000)).toBe(true)
  })

  test('that even the guard could not stop are stopped by the next start', async () => {
    const state = temporaryFolder()
    const { parent, guard, one, two } = await parentOfTwo(state)
    process.kill(guard, 'SIGKILL')
    parent.kill('SIGKILL')
    await waitUntil(() => !lives(guard), 20_000)
    expect([one, two].map(lives)).toEqual([true, true])
    const left: string[] = []
    const group = await ProcessGroup.open(state, { onLeftovers: (names) => left.push(...names) })
    expect([one, two].map(lives)).toEqual([false, false])
    expect(left).toEqual(['one', 'two'])
    await group.stop()
  })
})

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
