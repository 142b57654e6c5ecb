import { expect, it } from 'vitest'
import { definitionOf } from '../registry'

// How a called flow is put in and comes back is tested where it happens: flows/compile/inline.test.ts.
it('has one port for each end of the flow that it calls', () => {
  const definition = definitionOf('subflow')
  const config = definition?.schema.parse({ flow: 'verify', ends: ['verified', 'failed'] })
  expect(definition?.ports(config).map(({ id }) => id)).toEqual(['verified', 'failed'])
})
