import { expect, it } from 'vitest'
import { compileNode, runNode } from '../../testing/run-node'

it('gives the call its name, purpose and longest time', () => {
  const plan = compileNode('end', {})
  expect(plan).toMatchObject({ purpose: 'service', callerName: { en: 'Callweave' }, locales: ['zh-CN', 'en'], maxCallMs: 600_000 })
})

it('begins the trace, so that the canvas can count who came in', () => {
  expect(runNode('end', {}).trace[0]).toMatchObject({ seq: 0, part: 0, node: 'start', port: 'next' })
})
