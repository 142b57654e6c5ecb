import type { Sql } from '../sql/pool'
import { isHealthySql } from './healthy'
import type { NodeRoom } from './place-calls'

/** $1 kind of switch. Locked in the order of their names, after the campaign: two pumps cannot wait for each other. */
const lockNodesSql = `
SELECT n.name, n.lines_max, least(greatest(1, n.calls_per_second), n.tokens + n.calls_per_second * greatest(0, extract(epoch FROM clock_timestamp() - n.tokens_at)))::float8 AS tokens
FROM switch_node n WHERE n.kind = $1 AND NOT n.draining AND ${isHealthySql} ORDER BY n.name FOR UPDATE`

/** A statement of its own, after the lock, as for the campaign's lines. */
const linesSql = `
SELECT switch_node AS name, count(*)::int AS lines FROM attempt
WHERE switch_node = ANY($1) AND state <> 'ended' AND hung_up_at IS NULL AND parked_until IS NULL GROUP BY 1`

const spendSql = `
UPDATE switch_node n SET tokens = s.tokens, tokens_at = clock_timestamp()
FROM jsonb_to_recordset($1::jsonb) AS s(name text, tokens float8) WHERE n.name = s.name`

export interface NodeRooms {
  readonly rooms: readonly NodeRoom[]
  /** Takes the turns of those calls out of the buckets. */
  spend(placed: readonly string[]): Promise<void>
}

/** Nodes that may take new calls, with their room; holds their rows until the transaction ends. */
export async function nodeRooms(sql: Sql, kind: 'simulator' | 'real'): Promise<NodeRooms> {
  const nodes = await sql.query<{ name: string; lines_max: number; tokens: number }>(lockNodesSql, [kind])
  const lines = await sql.query<{ name: string; lines: number }>(linesSql, [nodes.map(({ name }) => name)])
  const inUse = new Map(lines.map((row) => [row.name, row.lines]))
  return {
    rooms: nodes.map(({ name, lines_max, tokens }) => ({
      name,
      linesMax: lines_max,
      linesLeft: lines_max - (inUse.get(name) ?? 0),
      turns: Math.floor(tokens),
    })),
    spend: async (placed) => {
      const spent = nodes.flatMap(({ name, tokens }) => {
        const count = placed.filter((one) => one === name).length
        return count === 0 ? [] : [{ name, tokens: tokens - count }]
      })
      if (spent.length > 0) await sql.query(spendSql, [JSON.stringify(spent)])
    },
  }
}
