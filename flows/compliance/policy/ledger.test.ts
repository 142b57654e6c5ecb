import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChainedRow, chainHash, chainStart, type LedgerRow, verifyChain } from './ledger'

function chained(rows: readonly LedgerRow[]): ChainedRow[] {
  let prevHash = chainStart
  return rows.map((row) => {
    const hash = chainHash(prevHash, row)
    const link = { row, prevHash, hash }
    prevHash = hash
    return link
  })
}

const decisions = fc.array(
  fc.record({
    attemptId: fc.uuid(),
    verdict: fc.constantFrom('allow', 'defer', 'block'),
    untilMs: fc.option(fc.nat()),
    seen: fc.array(fc.record({ rule: fc.string(), ok: fc.boolean() })),
  }),
  { minLength: 2, maxLength: 8 },
)

describe('the chain of decisions', () => {
  it('is intact as written, and goes on from any point', () => {
    void fc.assert(
      fc.property(decisions, fc.nat(), (rows, at) => {
        const chain = chained(rows)
        const head = chain.at(-1)?.hash ?? chainStart
        expect(verifyChain(chain, { head })).toEqual({ is: 'intact', rows: rows.length, head })
        const cut = at % rows.length
        expect(verifyChain(chain.slice(cut), { from: chain[cut - 1]?.hash ?? chainStart, head })).toMatchObject({ is: 'intact' })
      }),
    )
  })

  it('shows where a row was altered, removed, inserted or moved, and that the tail was cut', () => {
    void fc.assert(
      fc.property(decisions, fc.nat(), (rows, at) => {
        const chain = chained(rows)
        const head = chain.at(-1)?.hash ?? chainStart
        const index = at % rows.length
        const altered = chain.map((link, i) => (i === index ? { ...link, row: { ...link.row, verdict: 'forged' } } : link))
        expect(verifyChain(altered)).toEqual({ is: 'broken', index, why: 'altered' })
        const forged = altered.map((link, i) => (i === index ? { ...link, hash: chainHash(link.prevHash, link.row) } : link))
        expect(verifyChain(forged, { head }).is, 'a hash made to fit breaks the next link, or the head').toBe('broken')
        expect(verifyChain(chain.toSpliced(index, 1), { head }).is).toBe('broken')
        expect(verifyChain(chain.toSpliced(index, 0, ...chain.slice(index, index + 1)), { head }).is).toBe('broken')
        expect(verifyChain([...chain].reverse(), { head }).is).toBe('broken')
        expect(verifyChain(chain.slice(0, -1), { head })).toEqual({ is: 'broken', index: rows.length - 1, why: 'cut' })
      }),
    )
  })

  it('does not depend on the order in which a database gives the keys', () => {
    expect(chainHash(chainStart, { a: 1, b: { c: null, d: [1, 2] } })).toBe(chainHash(chainStart, { b: { d: [1, 2], c: null }, a: 1 }))
    expect(chainHash(chainStart, { a: 1 })).not.toBe(chainHash(chainHash(chainStart, { a: 1 }), { a: 1 }))
  })
})
