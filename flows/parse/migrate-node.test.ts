import { expect, it } from 'vitest'
import type { Migration } from '../define'
import { migrateNode } from './migrate-node'

const migrations: readonly Migration[] = [
  { to: 2, name: 'ring-time-in-ms', up: ({ ringSeconds, ...rest }) => ({ ...rest, ringMs: Number(ringSeconds) * 1000 }) },
  { to: 3, name: 'pool-by-name', up: ({ poolId, ...rest }) => ({ ...rest, pool: `pool-${poolId}` }) },
]

it('brings a node up to date step by step, from the version that wrote it', () => {
  const definition = { version: 3, migrations }
  expect(migrateNode({ type: 'x', config: { ringSeconds: 20, poolId: 7 } }, definition)).toEqual({
    type: 'x',
    v: 3,
    config: { ringMs: 20_000, pool: 'pool-7' },
  })
  expect(migrateNode({ type: 'x', v: 2, config: { ringMs: 5, poolId: 7 } }, definition)).toEqual({ type: 'x', v: 3, config: { ringMs: 5, pool: 'pool-7' } })
})

it('leaves a node of today as it is', () => {
  const node = { type: 'x', v: 3, config: { ringMs: 5 } }
  expect(migrateNode(node, { version: 3, migrations })).toBe(node)
})
