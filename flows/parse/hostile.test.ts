import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile'
import { formatFlow } from '../format/format-flow'
import type { Flow, FlowNode } from '../model/flow'
import { compilePattern, matches, PatternError } from '../pattern/pattern'
import { readTemplate } from '../template/engine'
import { parseFlow } from './parse-flow'

const both = (text: string) => ({ 'zh-CN': text, en: text })
const called = (nodes: Record<string, FlowNode>): Flow => ({ schemaVersion: 1, name: both('x'), nodes })
const say = (text: string): Flow => ({
  schemaVersion: 1,
  name: both('x'),
  nodes: {
    start: { type: 'campaign', config: { callerName: both('Callweave'), locales: ['zh-CN', 'en'] }, on: { next: 'call' } },
    call: { type: 'dial', on: { answered: 'hello' } },
    hello: { type: 'say', config: { text: both(text) }, on: { next: 'bye' } },
    bye: { type: 'end' },
  },
})
const codesOf = (flow: Flow) => {
  const { flow: parsed, issues } = parseFlow(JSON.stringify(flow))
  return [...issues, ...(parsed ? compile(parsed).issues : [])].map(({ code }) => code)
}

// Nothing here is timed: what does not end, or takes minutes, is stopped by the runner's own limit.
describe('a file that means harm is answered with findings', () => {
  it.each([
    ['a million brackets', '['.repeat(1_000_000), 'too-deep'],
    ['a million braces', '{"a":'.repeat(1_000_000), 'too-deep'],
    ['half a character, unescaped', '{"a": "\ud800"}', 'lone-surrogate'],
    ['half a character as a key', '{"\udc00": 1}', 'lone-surrogate'],
    ['a string that never ends', `{"a": "${'x'.repeat(1_000_000)}`, 'not-json'],
    ['a number of a million figures', `{"schemaVersion": ${'9'.repeat(1_000_000)}}`, 'not-json'],
    ['a prototype key deep inside', JSON.stringify(say('x')).replace('"answered"', '"__proto__"'), 'prototype-key'],
  ])('%s', (_name, text, code) => {
    const { flow, issues } = parseFlow(text)
    expect([flow, issues.map((found) => found.code)]).toEqual([null, [code]])
  })

  it('two nodes of one name: the second is told with its line', () => {
    const text = '{ "schemaVersion": 1, "name": {}, "nodes": {\n "a": { "type": "end" },\n "a": { "type": "say" } } }'
    expect(parseFlow(text).issues).toMatchObject([{ code: 'duplicate-json-key', node: 'a', line: 3 }])
  })

  it.each(['\u202ehello', 'he\u200bllo', '\u2066a\u2069', 'a b', '节点', ''])('a node named %j', (slug) => {
    const flow = say('x')
    const { hello = { type: 'end' }, ...others } = flow.nodes
    expect(codesOf({ ...flow, nodes: { ...others, call: { type: 'dial', on: { answered: slug } }, [slug]: hello } })).toContain('bad-slug')
  })

  it('right-to-left marks in what is said are kept as they are, byte for byte', () => {
    const flow = say('\u202eabc\u202c \u200fשלום')
    const text = formatFlow(flow)
    expect(text).toContain('\u202eabc\u202c \u200fשלום')
    expect(formatFlow(parseFlow(text).flow ?? flow)).toBe(text)
  })

  it.each([
    ['a prompt of seven million characters', 'x'.repeat(3_500_000)],
    ['a million open braces', '{{'.repeat(500_000)],
    ['a hundred thousand ifs', '{% if name %}'.repeat(100_000)],
    ['a chain of a hundred thousand filters', `{{ name ${'| upcase '.repeat(100_000)}}}`],
  ])('%s', (_name, text) => {
    expect(codesOf(say(text)).length).toBeGreaterThan(0)
  })

  it('conditions within conditions, as deep as a file may be', () => {
    let when: object = { op: 'exists', left: 'x' }
    for (let depth = 0; depth < 25; depth++) when = { op: 'not', of: { op: 'all', of: [when] } }
    const flow = say('x')
    const nodes = { ...flow.nodes, hello: { type: 'branch', config: { cases: [{ id: 'a', when }] }, on: { a: 'bye', else: 'bye' } } }
    expect(codesOf({ ...flow, nodes }).length).toBeGreaterThan(0)
  })
})

describe('flows that call each other', () => {
  const calling = (name: string): Flow => ({
    ...say('x'),
    nodes: { ...say('x').nodes, hello: { type: 'subflow', config: { flow: name, ends: ['done'] }, on: { done: 'bye' } } },
  })
  const segment = (next: readonly string[]): Flow =>
    called({
      begin: { type: 'segment', config: { locales: ['zh-CN', 'en'] }, on: { next: 'c0' } },
      ...Object.fromEntries(
        next.map((name, index) => [
          `c${index}`,
          { type: 'subflow', config: { flow: name, ends: ['done'] }, on: { done: index + 1 < next.length ? `c${index + 1}` : 'done' } },
        ]),
      ),
      done: { type: 'end', config: { outcome: 'done' } },
    })

  it('in a ring of any length are refused with the way round', () => {
    const { issues } = compile(calling('f0'), { findFlow: (name) => segment([`f${(Number(name.slice(1)) + 1) % 50}`]) })
    expect(issues.map(({ code }) => code)).toEqual(['subflow-cycle'])
    expect(issues[0]?.message.en).toContain('f0 → f1 → f2')
  })

  it('twice each, forty deep, are refused instead of filling the memory', () => {
    const { plan, issues } = compile(calling('f0'), {
      findFlow: (name) => {
        const depth = Number(name.slice(1))
        return depth < 40
          ? segment([`f${depth + 1}`, `f${depth + 1}`])
          : called({ begin: { type: 'segment', on: { next: 'done' } }, done: { type: 'end', config: { outcome: 'done' } } })
      },
    })
    expect(plan).toBeNull()
    expect(issues.map(({ code }) => code)).toContain('too-many-nodes')
    expect(issues).toHaveLength(1)
  })
})

describe('patterns', () => {
  it.each(['('.repeat(100_000), 'a'.repeat(100_000), '[0-9]{1000}', '(((1{50}){50}){50}){50}', '(?=1)', '[9-0]', '+', '1{2,1}'])('%s is refused', (source) => {
    expect(() => compilePattern(source)).toThrow(PatternError)
  })

  it('any pattern over any keys is decided or refused', async () => {
    const part = fc.constantFrom('1', '[0-9]', '(1|2)', '(1+)+', '(.*)*', '1?', '(1|1?)+', '{3}', '*', '(', ')', '[', '|')
    await fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.string({ unit: fc.constantFrom('1', '2', '*'), maxLength: 200 }), (parts, keys) => {
        try {
          return typeof matches(compilePattern(parts.join('')), keys) === 'boolean'
        } catch (thrown) {
          return thrown instanceof PatternError
        }
      }),
      { numRuns: 1000, seed: 6 },
    )
  })
})

describe('templates', () => {
  it('any template is read or refused', async () => {
    const part = fc.constantFrom('{{', '}}', '{%', '%}', ' name ', '| upcase', '| append: name', ' if ', ' endif ', ' for i in name ', 'x', '"', "'", '\u202e')
    await fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => typeof readTemplate(parts.join('')) === 'object'),
      { numRuns: 2000, seed: 7 },
    )
  })
})

describe('what this version does not know', () => {
  it('survives a round trip byte for byte, whatever it holds', async () => {
    const unknown = fc
      .record({
        config: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.jsonValue({ maxDepth: 3 })),
        v: fc.integer({ min: 50, max: 99 }),
        isNewer: fc.boolean(),
        space: fc.constantFrom('', ' ', '\n\t'),
      })
      .map(
        ({ config, v, isNewer, space }) =>
          `{${space}"v":${v},${space}"config" :${JSON.stringify(config, null, space)},"type": "${isNewer ? 'say' : 'hologram'}"${space}}`,
      )
      .filter((text) => !/__proto__|constructor|prototype|\\ud[89a-f]/i.test(text) && text.isWellFormed())
    await fc.assert(
      fc.property(unknown, (node) => {
        const text = `{ "schemaVersion": 1, "name": { "en": "x" }, "nodes": { "strange": ${node} } }`
        const { flow } = parseFlow(text)
        if (!flow) return false
        const written = formatFlow(flow)
        return written.includes(node) && formatFlow(parseFlow(written).flow ?? flow) === written
      }),
      { numRuns: 500, seed: 8 },
    )
  })
})
