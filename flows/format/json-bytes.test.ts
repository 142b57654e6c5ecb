import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stableJson } from './stable-json'
import { writeJsonBytes } from './json-bytes'

function bytesOf(value: unknown): Buffer {
  const chunks: Uint8Array[] = []
  writeJsonBytes(value, (chunk) => chunks.push(chunk.slice()))
  return Buffer.concat(chunks)
}
const numRuns = Number(process.env.FLOWS_RUNS ?? 2000)

describe('the bytes of canonical JSON', () => {
  it('are those of its text, whatever the value', async () => {
    // Any UTF-16 unit, so that halves of pairs come alone as well.
    const text = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) })
    const key = fc.oneof(text, fc.constantFrom('1', '10', '2', '$a', 'a', 'b', ''))
    const value = fc.anything({ key, values: [text, fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)], maxDepth: 4 })
    await fc.assert(
      fc.property(value, (any) => {
        expect(bytesOf(any).toString('hex')).toBe(Buffer.from(stableJson(any), 'utf8').toString('hex'))
      }),
      { numRuns },
    )
  })

  it.each([
    ['a string longer than a chunk', '课'.repeat(100_000)],
    ['more values than fit into one chunk', Array.from({ length: 20_000 }, (_, index) => ({ b: index, a: `"${index}\u0001` }))],
    ['an object with keys of its own', Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${(index * 7919) % 300}`, index]))],
  ])('go on over the end of a chunk: %s', (_name, value) => {
    expect(bytesOf(value).equals(Buffer.from(stableJson(value), 'utf8'))).toBe(true)
  })
})
