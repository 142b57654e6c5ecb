import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, onTestFinished, test } from 'vitest'
import { lastLines, runCommand } from './command.mjs'
import { Failure, describeFailure } from './failure.mjs'
import { failures } from './failures.mjs'
import { checkDisk } from './folders.mjs'
import { languageOf } from './language.mjs'
import { type Output, StepList } from './steps.mjs'
import { checkNodeVersion, compareVersions, oldestNode } from './versions.mjs'

describe('the catalogue of failures', () => {
  const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

  test.each(Object.entries(failures))('%s says the same in both languages', (_, entry) => {
    for (const part of [entry.what, entry.why, entry.fix]) {
      expect(part['zh-CN'].length).toBeGreaterThan(0)
      expect(places(part['zh-CN'])).toEqual(places(part.en))
    }
    expect(entry.what['zh-CN']).toMatch(/\p{Script=Han}/u)
  })

  test('every place of a sentence is filled', () => {
    const told = describeFailure(new Failure('port-in-use', { host: '127.0.0.1', port: 3000, other: 3001 }), 'zh-CN')
    expect(told).toBe('[port-in-use] 端口 3000 已被占用。\n  原因：另一个程序正在 127.0.0.1:3000 上监听。\n  办法：换一个端口：PORT=3001 npm start')
  })
})

test('an older Node is refused with the version that is needed, this one is not', () => {
  for (const old of ['18.20.4', '20.19.9'])
    expect(() => checkNodeVersion(old)).toThrow(expect.objectContaining({ code: 'node-too-old', values: { found: old, wanted: oldestNode } }))
  for (const good of [oldestNode, '22.1.0', process.versions.node]) expect(() => checkNodeVersion(good)).not.toThrow()
})

test('versions are compared as numbers, a missing place is zero', () => {
  expect(compareVersions('1.26.4', '1.26.10')).toBeLessThan(0)
  expect(compareVersions('1.26', '1.26.0')).toBe(0)
  expect(compareVersions('1.9', '1.10')).toBeLessThan(0)
})

test('a disk without room is told in MB before anything is written', () => {
  const folder = mkdtempSync(`${tmpdir()}/callweave-disk-`)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect(() => checkDisk(`${folder}/not/there/yet`, 1)).not.toThrow()
  expect(() => checkDisk(folder, 1e12)).toThrow(expect.objectContaining({ code: 'disk-full', values: expect.objectContaining({ needed: 1e12 }) }))
})

test('the language follows POSIX, and our own variable overrides it', () => {
  expect(languageOf({ LANG: 'zh_CN.UTF-8' })).toBe('zh-CN')
  expect(languageOf({ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('en')
  expect(languageOf({ LANG: 'de_DE.UTF-8' })).toBe('en')
  expect(languageOf({ CALLWEAVE_LANG: 'zh', LC_ALL: 'en_US.UTF-8' })).toBe('zh-CN')
})

test('the reason of a failed command is its error, not the stack below it', () => {
  const output = 'building\nError: no such column\n    at Parser (/x/y.js:1:2)\n    at main (/x/z.js:3:4)\n\nNode.js v20.20.2\n'
  expect(lastLines(output)).toBe('Error: no such column')
  expect(lastLines('one\ntwo\nthree\nfour\n', 2)).toBe('three | four')
})

test('a command that takes too long is ended with everything it started', async () => {
  const result = await runCommand('sh', ['-c', 'sleep 60 & sleep 60'], { cwd: '/', timeoutMs: 200 })
  expect(result).toMatchObject({ timedOut: true, code: null })
})

test('a command that is not there is a result, not an exception', async () => {
  expect(await runCommand('no-such-command', [], { cwd: '/' })).toMatchObject({ code: 127, output: expect.stringContaining('ENOENT') })
})

describe('the list of steps', () => {
  function listOn(isTTY: boolean) {
    let written = ''
    const output: Output = { isTTY, columns: 80, write: (text) => (written += text) }
    return { list: new StepList(['database', 'web'], { locale: 'zh-CN', output, color: false }), written: () => written }
  }

  test('is one line per step where nothing can be redrawn', async () => {
    const { list, written } = listOn(false)
    await list.run('database', async (step) => step.note({ 'zh-CN': '端口 5432', en: 'port 5432' }))
    await expect(list.run('web', async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    list.close()
    expect(written()).toMatch(/^ {2}✓ 数据库 +0\.\d s {3}端口 5432\n {2}✗ 网页服务 +0\.\d s\n$/)
  })

  test('is redrawn in place on a terminal, waiting steps included', async () => {
    const { list, written } = listOn(true)
    await list.run('database', async () => undefined)
    list.close()
    expect(written()).toContain('\x1b[2A')
    expect(written()).toMatch(/· 网页服务\n$/)
  })
})
