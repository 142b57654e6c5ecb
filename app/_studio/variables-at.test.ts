import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flow, FlowNode } from '../../flows/model/flow'
import { variablesAt } from './variables-at'
import { definitions } from './definitions'

const sets = (...names: readonly string[]): FlowNode => ({ type: 'set', config: { values: names.map((name) => ({ name, type: 'text', expression: '1' })) } })
const flowOf = (nodes: Flow['nodes']): Flow => ({ schemaVersion: 1, name: { en: 'Test' }, nodes })

/** Every way without a ring from a node that nobody leads to, by trying them all. */
function allWays(flow: Flow, to: string): readonly (readonly string[])[] {
  const next = (name: string) => Object.values(flow.nodes[name]?.on ?? {})
  const targets = new Set(Object.keys(flow.nodes).flatMap(next))
  const from = (way: readonly string[]): readonly (readonly string[])[] => {
    const last = way.at(-1) ?? ''
    return last === to ? [way] : next(last).flatMap((name) => (way.includes(name) ? [] : from([...way, name])))
  }
  return Object.keys(flow.nodes)
    .filter((name) => !targets.has(name))
    .flatMap((name) => from([name]))
}

describe('variables offered in a node’s texts', () => {
  it('are those that each way to it brings, also when every way brings it by another node', () => {
    const slugs = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const
    const names = ['one', 'two'] as const
    const node = fc.record({ gives: fc.subarray([...names]), to: fc.uniqueArray(fc.constantFrom(...slugs), { maxLength: 3 }) })
    fc.assert(
      fc.property(fc.tuple(...slugs.map(() => node)), fc.constantFrom(...slugs), (made, slug) => {
        const flow = flowOf(
          Object.fromEntries(made.map(({ gives, to }, i) => [slugs[i], { ...sets(...gives, `only_${slugs[i]}`), on: Object.fromEntries(to.entries()) }])),
        )
        const gives = (name: string) => [...(made[slugs.indexOf(name as 'a')]?.gives ?? []), `only_${name}`]
        const ways = allWays(flow, slug).map((way) => new Set(way.slice(0, -1).flatMap(gives)))
        const wanted = [...names, ...slugs.map((name) => `only_${name}`)].filter((name) => ways.length > 0 && ways.every((way) => way.has(name)))
        expect([...variablesAt(flow, definitions, slug)].sort()).toEqual(wanted.sort())
      }),
      { numRuns: 2_000 },
    )
  })

  it('begin with the contact’s', () => {
    const flow: Flow = { ...flowOf({ a: { ...sets('set'), on: { next: 'b' } }, b: { type: 'end' } }), variables: [{ name: 'course', type: 'text' }] }
    expect(variablesAt(flow, definitions, 'b')).toEqual(['course', 'set'])
  })
})
