import { expect, it } from 'vitest'
import { flowAround } from '../../testing/run-node'
import { compile } from '../../compile/compile'
import { simulate } from '../../simulate/simulate'

it('goes on at the node it names', () => {
  const flow = flowAround('goto', { target: 'bye' })
  const { plan } = compile({ ...flow, nodes: { ...flow.nodes, bye: { type: 'end', config: { outcome: 'there' } } } })
  expect(plan && simulate(plan).state.done?.outcome).toBe('there')
})

it('to itself is a loop without end, and told', () => {
  const { issues } = compile(flowAround('goto', { target: 'it' }))
  expect(issues.map(({ code }) => code)).toContain('endless-loop')
})
