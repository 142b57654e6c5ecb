import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { root } from '../../tools/bootstrap/folders.mjs'
import { runCallweave } from '../../tools/testing/run-callweave'
import { temporaryFolder } from '../../tools/testing/temporary-folder'

const good = join(root, 'flows/examples/good')

describe('a git repository of flows', () => {
  let folder = ''
  let file = ''
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, LANG: 'en_US.UTF-8' }, stdio: ['ignore', 'pipe', 'pipe'] })
  const edit = (from: string, to: string) => {
    const text = readFileSync(file, 'utf8')
    expect(text).toContain(from)
    writeFileSync(file, text.replace(from, to))
    git('commit', '-qam', to)
  }

  beforeEach(async () => {
    folder = temporaryFolder()
    file = join(folder, 'survey.flow.json')
    git('init', '-q', '-b', 'main')
    git('config', 'user.name', 'A')
    git('config', 'user.email', 'a@example.org')
    cpSync(join(good, 'survey.flow.json'), file)
    expect(await runCallweave(['merge', '--install'], { cwd: folder })).toMatchObject({ code: 0 })
    git('add', '.')
    git('commit', '-qm', 'first')
  })

  test('merges the zh and the en of one prompt, changed on two branches', () => {
    git('switch', '-qc', 'english')
    edit('half a minute of your time', 'thirty seconds of your time')
    git('switch', '-q', 'main')
    edit('想请您花半分钟', '想请您用半分钟')
    git('merge', '-q', 'english', '-m', 'both')
    const merged = readFileSync(file, 'utf8')
    expect(merged).toContain('thirty seconds of your time')
    expect(merged).toContain('想请您用半分钟')
    expect(merged).not.toContain('<<<<')
  })

  test('stops at a text that both sides changed, keeps ours as a flow that can be read, and names the place', async () => {
    git('switch', '-qc', 'other')
    edit('half a minute of your time', 'one minute of your time')
    git('switch', '-q', 'main')
    edit('half a minute of your time', 'ten seconds of your time')
    expect(() => git('merge', 'other', '-m', 'both')).toThrow(/score.*config\.question\.en|CONFLICT/s)
    expect(git('status', '--short')).toMatch(/^UU survey\.flow\.json/m)
    expect(readFileSync(file, 'utf8')).toContain('ten seconds of your time')
    expect(await runCallweave(['check', file])).toMatchObject({ code: 0 })
  })

  test('shows differences in the words of flows', () => {
    edit('half a minute of your time', 'thirty seconds of your time')
    const shown = git('diff', 'HEAD~1', 'HEAD')
    expect(shown).toMatch(/en of “score” “.*half a minute.*→ “.*thirty seconds/)
    expect(shown).not.toContain('@@')
  })
})

describe('callweave test', () => {
  test('passes the examples with nothing else running, and says what they cover', async () => {
    const { code, stdout } = await runCallweave(['test', good])
    expect(code).toBe(0)
    const [, passed, percent] = /(\d+) passed, 0 failed; ([\d.]+)% of the ports covered/.exec(stdout) ?? []
    expect(Number(passed)).toBeGreaterThan(50)
    expect(Number(percent)).toBeGreaterThanOrEqual(90)
  })

  test('shows what was expected and what came, on the terminal, as JSON and as JUnit', async () => {
    const folder = temporaryFolder()
    cpSync(join(good, 'survey.flow.json'), join(folder, 'survey.flow.json'))
    const scenarios = [{ name: 'busy & gone', answers: [{ at: 'call', is: 'busy' }], expect: { disposition: 'completed' } }]
    writeFileSync(join(folder, 'survey.scenario.json'), JSON.stringify({ schemaVersion: 1, scenarios }))
    const junit = join(folder, 'report.xml')
    const shown = await runCallweave(['test', folder, '--junit', junit])
    expect(shown).toMatchObject({ code: 1, stdout: expect.stringMatching(/✗ busy & gone\n\s+disposition\n\s+- completed\n\s+\+ busy/) })
    expect(readFileSync(junit, 'utf8')).toContain('tests="1" failures="1"')
    expect(readFileSync(junit, 'utf8')).toContain('name="busy &amp; gone"')
    const { stdout } = await runCallweave(['test', folder, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ passed: 0, failed: 1 })
  })

  test('a scenario file that is none is a failure with its line, not a crash', async () => {
    const folder = temporaryFolder()
    cpSync(join(good, 'survey.flow.json'), join(folder, 'survey.flow.json'))
    writeFileSync(join(folder, 'survey.scenario.json'), '{\n  "schemaVersion": 1,\n  "scenarios": [{ "nam": 1 }]\n}')
    expect(await runCallweave(['test', folder])).toMatchObject({ code: 1, stderr: expect.stringMatching(/survey\.scenario\.json:3 {2}error {2}bad-scenario/) })
  })

  test('a folder without scenarios says so', async () => {
    expect(await runCallweave(['test', temporaryFolder()])).toMatchObject({ code: 2, stderr: expect.stringContaining('[no-scenario-files]') })
  })
})

test('callweave paths lists every way from the start to an end', async () => {
  const { code, stdout } = await runCallweave(['paths', join(good, 'survey.flow.json'), '--json'])
  expect(code).toBe(0)
  const { paths, isCut } = JSON.parse(stdout)
  expect(isCut).toBe(false)
  expect(new Set(paths.map(JSON.stringify)).size).toBe(paths.length)
  for (const path of paths) expect(path[0]).toBe('start.next')
  expect(await runCallweave(['paths', join(good, 'survey.flow.json'), '--max', '2'])).toMatchObject({ code: 0, stderr: expect.stringContaining('more than 2') })
})

test('callweave schema prints the schema that the examples name', async () => {
  const { stdout } = await runCallweave(['schema'])
  expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(join(root, 'flows/schema/flow.schema.json'), 'utf8')))
})

test('callweave switch config refuses a weak password and writes nothing; with a good one the files are the owner’s alone', async () => {
  const out = join(temporaryFolder(), 'conf')
  const weak = await runCallweave(['switch', 'config', '-', '-o', out], { stdin: '{"esl":{"password":"ClueCon"}}' })
  expect(weak).toMatchObject({ code: 1, stderr: expect.stringContaining('password') })
  expect(() => readFileSync(join(out, 'freeswitch.xml'))).toThrow('ENOENT')
  const strong = await runCallweave(['switch', 'config', '-', '-o', out], { stdin: '{"esl":{"password":"a-long-and-random-one-7f3"}}' })
  expect(strong.code).toBe(0)
  expect(readFileSync(join(out, 'freeswitch.xml'), 'utf8')).toContain('a-long-and-random-one-7f3')
  expect(execFileSync('stat', ['-c', '%a', join(out, 'freeswitch.xml')], { encoding: 'utf8' }).trim()).toBe('600')
})

test('callweave doctor without a switch to look at says how to name one', async () => {
  expect(await runCallweave(['doctor'], { env: { CALLWEAVE_STATE: temporaryFolder() } })).toMatchObject({ code: 2, stderr: expect.stringContaining('--url') })
})
