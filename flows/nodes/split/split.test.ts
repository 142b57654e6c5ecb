import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'
import { armOf } from '../../run/split-arm'

const config = {
  arms: [
    { name: 'a', weight: 3 },
    { name: 'b', weight: 1 },
  ],
}

it('sends a contact down the same arm every time', () => {
  const arms = ['x', 'y', 'z'].map((contactKey) => [1, 2].map(() => runNode('split', config, [], {}, { contactKey }).port))
  for (const [first, second] of arms) expect(first).toBe(second)
})

it('shares contacts by weight', () => {
  const step = { kind: 'split' as const, arms: config.arms.map((arm) => ({ ...arm, to: arm.name })) }
  const picked = Array.from({ length: 4000 }, (_, index) => armOf(step, 'it', `contact-${index}`)?.name)
  expect(picked.filter((name) => name === 'a').length / 4000).toBeCloseTo(0.75, 1)
})
