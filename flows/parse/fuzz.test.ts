import { readFileSync, readdirSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile'
import { parseExpression } from '../expression/parse'
import { ExpressionError } from '../expression/ast'
import { formatFlow } from '../format/format-flow'
import type { Flow } from '../model/flow'
import { compilePattern, matches, PatternError } from '../pattern/pattern'
import { readTemplate, renderTemplate } from '../template/engine'
import { validate } from '../validate/validate'
import { parseFlow } from './parse-flow'

const good = new URL('../examples/good/', import.meta.url)
const texts = readdirSync(good)
  .filter((file) => file.endsWith('.flow.json'))
  .map((file) => readFileSync(new URL(file, good), 'utf8'))

/** Whatever it is given: a flow or a finding, and everything behind the parser answers too. */
function survives(text: string): boolean {
  const { flow, issues } = parseFlow(text)
  if (!flow) return issues.length > 0 && issues.every(({ message }) => message.en !== '' && message['zh-CN'] !== '')
  const compiled = compile(flow)
  return (compiled.plan !== null || [...issues, ...compiled.issues].some(({ severity }) => severity === 'error')) && parseFlow(formatFlow(flow)).flow !== null
}

describe('the parser and all that follows it', () => {
  it('survive any text', async () => {
    await fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify({ schemaVersion: 1, name: {}, nodes: { a: value } })),
        ),
        survives,
      ),
      { numRuns: 1500, seed: 1 },
    )
  })

  it('survive an example with any stretch cut out, doubled or replaced', async () => {
    const edit = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.nat(100_000),
      length: fc.nat(400),
      put: fc.oneof(fc.string(), fc.constantFrom('\u202e', '\\ud800', '"__proto__":{},', '{', '[[[[', 'null', '1e999', '{{', '{% if %}')),
      how: fc.nat(2),
    })
    await fc.assert(
      fc.property(edit, ({ text, at, length, put, how }) => {
        const from = at % text.length
        const part = text.slice(from, from + length)
        return survives(text.slice(0, from) + (how === 0 ? '' : how === 1 ? part + part : put) + text.slice(from + length))
      }),
      { numRuns: 600, seed: 2 },
    )
  })

  it('survive any value in any field of any node', async () => {
    const sound: Flow = JSON.parse(texts[0] ?? '{}')
    const slugs = Object.keys(sound.nodes)
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('\u202eabc', 'x'.repeat(5000), -1, 1e308, '__proto__', 'constructor', 'toString'))
    await fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom('config', 'on', 'type', 'v', 'label'),
        fc.constantFrom('prompt', 'keys', 'text', 'next', 'cases', 'retries', 'constructor', 'toString'),
        odd,
        (pick, part, key, value) => {
          const slug = slugs[pick % slugs.length] ?? ''
          const node: object = { ...sound.nodes[slug] }
          const changed = part === 'config' || part === 'on' ? { ...node, [part]: { ...Reflect.get(node, part), [key]: value } } : { ...node, [part]: value }
          return survives(JSON.stringify({ ...sound, nodes: { ...sound.nodes, [slug]: changed } }))
        },
      ),
      { numRuns: 600, seed: 3 },
    )
  })
})

describe('names of Object.prototype', () => {
  it('as node, port, variable and exit are names like any other, or refused', () => {
    const text = JSON.stringify({
      schemaVersion: 1,
      name: {},
      variables: [{ name: 'valueOf', type: 'text' }],
      nodes: {
        toString: { type: 'branch', config: { cases: [{ id: 'hasOwnProperty', when: { op: 'exists', left: 'valueOf' } }] } },
        start: { type: 'campaign', on: { next: 'toString' } },
      },
    })
    const { flow } = parseFlow(text)
    expect(flow && validate(flow).map(({ code }) => code)).toContain('unconnected-port')
    const lonely = parseFlow(JSON.stringify({ schemaVersion: 1, name: {}, nodes: { start: { type: 'campaign', on: { next: 'valueOf' } } } })).flow
    expect(lonely && validate(lonely).map(({ code }) => code)).toContain('port-to-nowhere')
  })
})

describe('what could run for ever', () => {
  // Linear by construction: each of these would take minutes or years with backtracking or a loop.
  it('patterns that backtrack elsewhere are decided at once', () => {
    expect(matches(compilePattern('(1+)+(1+)+(1+)+2'), '1'.repeat(200))).toBe(false)
    expect(matches(compilePattern('(1|1?)*'), '1'.repeat(200))).toBe(true)
    expect(() => compilePattern('((1{90}){90}){90}')).toThrow(PatternError)
  })

  it('templates have no loops, and no way to what is not theirs', () => {
    for (const text of [
      '{% for i in (1..9999999) %}x{% endfor %}',
      "{% include 'x' %}",
      '{% layout %}',
      '{{ "now" | date_to_string }}',
      '{% assign x = 1 %}',
      '{{ x | where: "a" }}',
    ])
      expect('names' in readTemplate(text)).toBe(false)
    expect(renderTemplate('{{ constructor }}{{ a.constructor.name }}{{ __proto__ }}', { a: {} })).toBe('')
    expect(renderTemplate('{{ a | append: a | append: a }}', { a: 'x'.repeat(100_000) }).length).toBeLessThan(400_000)
  })

  it('expressions are bounded in length and depth', async () => {
    expect(() => parseExpression(`${'('.repeat(400)}1${')'.repeat(400)}`)).toThrow(ExpressionError)
    expect(() => parseExpression(`1${' + 1'.repeat(2000)}`)).toThrow(ExpressionError)
    expect(() => parseExpression('not '.repeat(240))).toThrow(ExpressionError)
    await fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        try {
          parseExpression(text)
          return true
        } catch (thrown) {
          return thrown instanceof ExpressionError
        }
      }),
      { numRuns: 2000, seed: 4 },
    )
  })
})
