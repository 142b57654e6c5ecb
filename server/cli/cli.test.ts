import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyPlan } from '../../flows/index'
import { root } from '../../tools/bootstrap/folders.mjs'
import { runCallweave } from '../../tools/testing/run-callweave'
import { temporaryFolder } from '../../tools/testing/temporary-folder'

const example = (name: string) => join(root, 'flows/examples', `${name}.flow.json`)

describe('callweave check', () => {
  test('passes every good example and says how many it read', async () => {
    const { code, stdout } = await runCallweave(['check', 'flows/examples/good'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\d+ files: 0 errors, \d+ warnings\n$/m)
  })

  test('names file, line, node and field, and how to mend it', async () => {
    const { code, stdout } = await runCallweave(['check', 'flows/examples/bad/port-to-nowhere.flow.json'])
    const line =
      readFileSync(example('bad/port-to-nowhere'), 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('nobody')) + 1
    expect(code).toBe(1)
    expect(stdout).toContain(
      `flows/examples/bad/port-to-nowhere.flow.json:${line}  error  port-to-nowhere  node hello · on.next\n    The port “next” leads to “nobody”`,
    )
  })

  test('speaks Chinese where the reader does, and --lang wins', async () => {
    const places = ['check', 'flows/examples/bad/unknown-type.flow.json']
    const [zh, en] = await Promise.all([
      runCallweave(places, { env: { LANG: 'zh_CN.UTF-8' } }),
      runCallweave([...places, '--lang', 'en'], { env: { LANG: 'zh_CN.UTF-8' } }),
    ])
    expect(zh.stdout).toMatch(/错误 {2}unknown-type {2}节点 hello/)
    expect(en.stdout).toMatch(/error {2}unknown-type {2}node hello/)
  })

  test('gives machines the same findings as JSON', async () => {
    const { code, stdout } = await runCallweave(['check', '--json', 'flows/examples/bad/two-starts.flow.json', 'flows/examples/good'])
    const { files, errors } = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(errors).toBe(1)
    expect(files[0]).toMatchObject({ file: 'flows/examples/bad/two-starts.flow.json', issues: [{ code: 'two-starts', severity: 'error' }] })
    expect(files.length).toBeGreaterThan(1)
  })

  test('reads standard input', async () => {
    expect(await runCallweave(['check', '-'], { stdin: readFileSync(example('good/survey'), 'utf8') })).toMatchObject({ code: 0 })
    expect(await runCallweave(['check', '-'], { stdin: '{"nodes": ' })).toMatchObject({ code: 1, stdout: expect.stringMatching(/^-:1 {2}error {2}not-json/) })
  })

  test('refuses a text that is too long without reading all of it into the parser', async () => {
    const file = join(temporaryFolder(), 'huge.flow.json')
    writeFileSync(file, `{"schemaVersion":1,"x":"${'y'.repeat(50 * 2 ** 20)}"}`)
    expect(await runCallweave(['check', file])).toMatchObject({ code: 1, stdout: expect.stringContaining('too-large') })
  })

  test('colours nothing that is not read on a terminal', async () => {
    const { stdout } = await runCallweave(['check', 'flows/examples/bad'])
    expect(stdout).not.toContain('\x1b')
    const { stdout: forced } = await runCallweave(['check', 'flows/examples/bad'], { env: { FORCE_COLOR: '1' } })
    expect(forced).toContain('\x1b[31m')
    const { stdout: without } = await runCallweave(['check', 'flows/examples/bad'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })
    expect(without).not.toContain('\x1b')
  })

  test.each([
    [['check', 'no/such.flow.json'], /\[file-unreadable\].*no\/such\.flow\.json/],
    [['check', 'docs'], /\[no-flow-files\]/],
    [['chekc'], /unknown command/],
    [['run', 'x.flow.json'], /--contacts/],
  ])('%j is told as what it is, with exit code 2', async (args, told) => {
    expect(await runCallweave(args)).toMatchObject({ code: 2, stderr: expect.stringMatching(told) })
  })
})

describe('callweave compile', () => {
  test('writes a plan that proves, and lists what policy added', async () => {
    const { code, stdout, stderr } = await runCallweave(['compile', example('good/appointment')])
    expect(code).toBe(0)
    expect(verifyPlan(JSON.parse(stdout))).toEqual([])
    expect(stderr).toContain('Opt out any time')
  })

  test('writes no plan for a flow with errors', async () => {
    const out = join(temporaryFolder(), 'plan.json')
    const { code, stdout, stderr } = await runCallweave(['compile', example('bad/no-start'), '-o', out])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('no-start')
    expect(() => readFileSync(out)).toThrow('ENOENT')
  })

  test('says so when the plan cannot be written', async () => {
    expect(await runCallweave(['compile', example('good/survey'), '-o', '/no/such/folder/plan.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[file-unwritable]'),
    })
  })
})

describe('callweave fmt', () => {
  test('brings a file into the canonical form once, and then leaves it alone', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'survey.flow.json')
    const canonical = readFileSync(example('good/survey'), 'utf8')
    writeFileSync(file, JSON.stringify(JSON.parse(canonical)))
    expect(await runCallweave(['fmt', '--check', folder])).toMatchObject({ code: 1, stderr: expect.stringContaining('not in the canonical form') })
    expect(await runCallweave(['fmt', folder])).toMatchObject({ code: 0, stderr: `rewritten ${file}\n` })
    expect(readFileSync(file, 'utf8')).toBe(canonical)
    expect(await runCallweave(['fmt', folder])).toMatchObject({ code: 0, stderr: '' })
  })

  test('leaves a file as it is when something of it would be lost', async () => {
    const folder = temporaryFolder()
    for (const name of ['not-json', 'duplicate-json-key']) cpSync(example(`bad/${name}`), join(folder, `${name}.flow.json`))
    const { code, stderr } = await runCallweave(['fmt', folder])
    expect(code).toBe(1)
    expect(stderr).toContain('not rewritten')
    for (const name of ['not-json', 'duplicate-json-key'])
      expect(readFileSync(join(folder, `${name}.flow.json`), 'utf8')).toBe(readFileSync(example(`bad/${name}`), 'utf8'))
  })
})
