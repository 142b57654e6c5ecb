import { stateFolder } from '../../../tools/bootstrap/folders.mjs'
import { fill } from '../../../tools/bootstrap/language.mjs'
import { statePaths } from '../../../tools/stack/paths'
import { readRuntime } from '../../../tools/stack/runtime'
import { createPool } from '../../sql/pool'
import { listNodes, type NodeView } from '../../switch-node/list-nodes'
import { setDraining } from '../../switch-node/set-draining'
import type { Terminal } from '../terminal'
import { switchWords } from './switch-words'

export interface NodesOptions {
  readonly json?: boolean
}

/** `callweave switch nodes|drain|undrain`: what the workers told of each switch. Exit code 1 when one is away, 2 without a database. */
export async function nodes(
  change: { readonly name: string; readonly isDraining: boolean } | null,
  { json }: NodesOptions,
  terminal: Terminal,
): Promise<number> {
  const databaseUrl = terminal.env.DATABASE_URL ?? readRuntime(statePaths(stateFolder(terminal.env)))?.databaseUrl
  if (!databaseUrl) {
    terminal.complain(terminal.text(switchWords.noDatabase))
    return 2
  }
  const sql = createPool(databaseUrl, { connectionsMax: 1, name: 'callweave switch' })
  try {
    if (change) await setDraining(sql, change.name, change.isDraining)
    const known = await listNodes(sql)
    if (json) terminal.say(JSON.stringify(known, null, 2))
    else for (const node of known) terminal.say(row(node, terminal).join('  '))
    return known.some(({ isHealthy }) => !isHealthy) ? 1 : 0
  } finally {
    await sql.close()
  }
}

function row(node: NodeView, { text }: Terminal): readonly string[] {
  const state = node.isHealthy ? (node.isDraining ? switchWords.draining : switchWords.up) : switchWords.away
  return [node.name, text(state), fill(text(switchWords.nodeLines), { lines: node.lines, max: node.linesMax, rate: node.callsPerSecond })]
}
