import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { root } from '../../tools/bootstrap/folders.mjs'
import { runCallweave } from '../../tools/testing/run-callweave'
import { temporaryFolder } from '../../tools/testing/temporary-folder'

const good = (name: string) => join(root, `flows/examples/good/${name}.flow.json`)
let folder = ''
let file = ''

/** A repository with the flow one folder below its environments. */
beforeEach(() => {
  folder = temporaryFolder()
  mkdirSync(join(folder, 'flows'))
  mkdirSync(join(folder, 'env'))
  file = join(folder, 'flows/survey.flow.json')
  cpSync(good('survey'), file)
})

const environment = (name: string, resources: object) => writeFileSync(join(folder, 'env', `${name}.json`), JSON.stringify({ resources }))

describe('an environment', () => {
  test('that lacks a name of the flow is an error with its node, field and line; one that has it is none', async () => {
    environment('prod', { callerIdPool: ['night'] })
    environment('test', { callerIdPool: ['main'] })
    expect(await runCallweave(['check', file])).toMatchObject({ code: 0 })
    expect(await runCallweave(['check', file, '--env', 'test'])).toMatchObject({ code: 0 })
    expect(await runCallweave(['check', file, '--env', 'prod'])).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/survey\.flow\.json:\d+ {2}error {2}not-found-resource {2}node \w+ · config\.pool/),
    })
    expect(await runCallweave(['compile', file, '--env', 'prod'])).toMatchObject({ code: 1, stdout: '' })
  })

  test('gives the plan what a logical name stands for there, and leaves the file as it is', async () => {
    environment('prod', { callerIdPool: { main: 'pool-east' } })
    const before = readFileSync(file, 'utf8')
    const { code, stdout } = await runCallweave(['compile', file, '--env', 'prod'])
    expect(code).toBe(0)
    const dials = Object.values<{ command?: { do: string; pool?: string } }>(JSON.parse(stdout).steps).filter(({ command }) => command?.do === 'dial')
    expect(dials.map(({ command }) => command?.pool)).toEqual(['pool-east'])
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test('reaches into the flows that a flow calls', async () => {
    const words = { 'zh-CN': '您好。' }
    const say = { type: 'say', config: { text: words, voice: 'host' }, on: { next: 'out' } }
    const write = (name: string, nodes: object) =>
      writeFileSync(join(folder, 'flows', `${name}.flow.json`), JSON.stringify({ schemaVersion: 1, name: words, nodes }))
    write('part', { in: { type: 'segment', on: { next: 'hear' } }, hear: say, out: { type: 'end' } })
    write('whole', {
      start: { type: 'campaign', config: { callerName: words }, on: { next: 'call' } },
      call: { type: 'dial', on: { answered: 'part' } },
      part: { type: 'subflow', config: { flow: 'part' }, on: { done: 'bye' } },
      bye: { type: 'end' },
    })
    const whole = join(folder, 'flows/whole.flow.json')
    environment('bare', { callerIdPool: ['main'] })
    environment('prod', { callerIdPool: ['main'], voice: { host: 'xiaoyan' } })
    expect(await runCallweave(['compile', whole, '--env', 'bare'])).toMatchObject({ code: 1, stderr: expect.stringMatching(/subflow-broken.*[\s\S]*host/) })
    const { code, stdout } = await runCallweave(['compile', whole, '--env', 'prod'])
    expect(code).toBe(0)
    expect(stdout).toContain('"xiaoyan"')
    expect(stdout).not.toContain('"host"')
  })

  test.each([
    ['nowhere', undefined, /\[environment-missing\].*nowhere/],
    ['../env/prod', undefined, /\[environment-missing\]/],
    ['broken', '{"resources": {', /\[environment-unreadable\]/],
    ['wrong', '{"resources": {"callerIdPool": 5}}', /\[environment-unreadable\][\s\S]*resources\.callerIdPool/],
  ])('%s is told as what it is', async (name, text, told) => {
    if (text !== undefined) writeFileSync(join(folder, 'env', `${name}.json`), text)
    expect(await runCallweave(['check', file, '--env', name])).toMatchObject({ code: 2, stderr: expect.stringMatching(told) })
  })
})

describe('check --fix', () => {
  test('mends what can be mended in one step, says what it did, and leaves the rest as findings', async () => {
    for (const name of ['port-to-nowhere', 'unreachable', 'not-answered', 'duplicate-key']) {
      cpSync(join(root, `flows/examples/bad/${name}.flow.json`), join(folder, `flows/${name}.flow.json`))
    }
    const { code, stdout } = await runCallweave(['check', '--fix', folder])
    expect(code).toBe(1)
    expect(stdout).toMatch(/port-to-nowhere\.flow\.json {2}✓ port-to-nowhere {2}hello · on\.next\n {4}End here/)
    expect(stdout).toMatch(/unreachable\.flow\.json {2}✓ unreachable {2}island\n {4}Delete this node/)
    expect(stdout).toMatch(/not-answered\.flow\.json:\d+ {2}error {2}not-answered/)
    expect(stdout).toMatch(/: 1 errors/)
    expect(await runCallweave(['fmt', '--check', folder])).toMatchObject({ code: 1, stderr: expect.not.stringContaining('port-to-nowhere') })
  })

  test('does not touch a good file, nor one of which something would be lost', async () => {
    // Its island could be removed in one step, but writing the file anew would drop one of the two keys.
    const island = readFileSync(join(root, 'flows/examples/bad/unreachable.flow.json'), 'utf8')
    writeFileSync(join(folder, 'flows/twice.flow.json'), island.replace('{', '{\n  "schemaVersion": 1,'))
    const read = () => [file, join(folder, 'flows/twice.flow.json')].map((one) => readFileSync(one, 'utf8'))
    const before = read()
    expect(await runCallweave(['check', '--fix', folder])).toMatchObject({ code: 1, stdout: expect.not.stringContaining('✓') })
    expect(read()).toEqual(before)
  })

  test('chooses an existing resource where the environment lacks the one that stands there', async () => {
    environment('prod', { callerIdPool: ['night'] })
    expect(await runCallweave(['check', '--fix', '--env', 'prod', file])).toMatchObject({ code: 0, stdout: expect.stringContaining('Use “night”') })
    expect(readFileSync(file, 'utf8')).toContain('"night"')
  })
})
