import * as fc from 'fast-check'
import { Liquid } from 'liquidjs'
import { describe, expect, it } from 'vitest'
import { plainNames } from './plain-names'

const liquid = new Liquid()
const namesByLiquid = (text: string) => [...new Set(liquid.globalVariableSegmentsSync(text).map((parts) => parts.join('.')))]

/** Bits of templates, sound and broken, plain and not. */
const piece = fc.constantFrom(
  ...['{{', '}}', '{{-', '-}}', ' ', '  ', '\n', '.', '..', '|', '{%', '%}', '{', '}', '"x"', "'y'", '1', '-', '_', '[0]', '["k"]', '您好', '😀'],
  ...['name', 'ask.key', 'ask.note', 'a.b.c', 'true', 'nil', 'empty', 'and', 'contains', 'size', 'x_1', 'x-1', '__proto__', 'constructor', 'default'],
)
const anything = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
const outputs = fc
  .array(
    fc.tuple(
      fc.constantFrom('', ' ', '\n'),
      fc.constantFrom('name', 'ask.key', 'ask.note', 'a.b.c', 'b', 'a', 'true', 'blank'),
      fc.constantFrom('', 'x', '}}', ' { '),
    ),
  )
  .map((parts) => parts.map(([space, name, after]) => `{{${space}${name}${space}}}${after}`).join(''))
const numRuns = Number(process.env.FLOWS_RUNS ?? 2000)

describe('the names of a plain template', () => {
  it('are those that liquid finds, in its order, or are left to liquid', async () => {
    let plain = 0
    await fc.assert(
      fc.property(fc.oneof(anything, outputs), (text) => {
        const names = plainNames(text)
        if (names === undefined) return
        plain++
        expect(names).toEqual(namesByLiquid(text))
      }),
      { numRuns },
    )
    expect(plain).toBeGreaterThan(numRuns / 5)
  })
})
