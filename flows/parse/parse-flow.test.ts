import { describe, expect, it } from 'vitest'
import { formatFlow } from '../format/format-flow'
import { validate } from '../validate/validate'
import { fileCharsMax, parseFlow } from './parse-flow'

const codesOf = (text: string) => parseFlow(text).issues.map(({ code, line }) => (line === undefined ? code : `${code}@${line}`))
const flow = (nodes: string) => `{\n  "schemaVersion": 1,\n  "name": { "en": "x" },\n  "nodes": {\n${nodes}\n  }\n}\n`

describe('a file that is no flow', () => {
  it.each([
    ['empty', '', ['not-json@1']],
    ['cut off', '{\n "schemaVersion": 1,', ['not-json@2']],
    ['a stray comma', '{\n "nodes": {},\n}', ['not-json@3']],
    ['two values', '{} {}', ['not-json@1']],
    ['a control character in a string', '{"a": "\n"}', ['not-json@1']],
    ['a list', '[]', ['not-a-flow']],
    ['null', 'null', ['not-a-flow']],
    ['no nodes', '{"schemaVersion": 1, "name": {}}', ['not-a-flow']],
    ['of tomorrow', '{"schemaVersion": 2}', ['newer-file@1']],
    ['nested too deep', `${'['.repeat(100)}${']'.repeat(100)}`, ['too-deep@1']],
    ['half a character', '{"a": "\\ud800"}', ['lone-surrogate@1']],
    ['a prototype key', '{"__proto__": {"x": 1}}', ['prototype-key@1']],
    ['a hidden prototype key', '{"\\u005f_proto__": 1}', ['prototype-key@1']],
  ])('%s', (_name, text, codes) => {
    expect(codesOf(text)).toEqual(codes)
    expect(parseFlow(text).flow).toBeNull()
  })

  it('of 50 MB is refused before it is read', () => {
    const found = parseFlow(`{"a":"${'x'.repeat(50_000_000)}"}`)
    expect(found.issues.map(({ code }) => code)).toEqual(['too-large'])
    expect(found.issues[0]?.message.en).toContain('50 MB')
    expect(fileCharsMax).toBeLessThan(50_000_000)
  })
})

it('names line, node and field of what is wrong', () => {
  const text = flow('    "a": { "type": "say", "config": {\n      "text": { "en": "one" },\n      "text": { "en": "two" } } }')
  expect(parseFlow(text).issues[0]).toMatchObject({ code: 'duplicate-json-key', node: 'a', field: 'config.text', line: 7 })
})

it('reads a byte order mark and Windows line ends', () => {
  expect(parseFlow(`\ufeff${flow('"a": { "type": "end" }').replaceAll('\n', '\r\n')}`)).toMatchObject({ issues: [] })
})

it('agrees with JSON.parse about every value', () => {
  const text = flow('"a": { "type": "x", "config": { "n": [1, -0.5e3, true, false, null, "\\u4e2d\\n\\"/", {}, []] } }')
  expect(parseFlow(text).flow?.nodes.a).toMatchObject(JSON.parse(text).nodes.a)
})

it('keeps unknown nodes and newer versions byte for byte', () => {
  const strange = '{ "type": "hologram",   "v": 3,\n      "config": { "b": 1.50, "a": "\\u4e2d" } , "extra":[ ] }'
  const newer = '{"type":"say","v":99,"config":{"mood":"happy"},"on":{"next":"a"}}'
  const text = flow(`    "a": ${strange},\n    "b": ${newer}`)
  const { flow: parsed } = parseFlow(text)
  if (!parsed) throw new Error('not parsed')
  const written = formatFlow(parsed)
  expect(written).toContain(strange)
  expect(written).toContain(newer)
  expect(formatFlow(parseFlow(written).flow ?? parsed)).toBe(written)
  expect(validate(parsed).map(({ code, node }) => [code, node])).toEqual(
    expect.arrayContaining([
      ['unknown-type', 'a'],
      ['newer-version', 'b'],
    ]),
  )
})
