import type { Env } from '../../server/env'
import type { SwitchNodeSetup } from '../../server/switch-node/switch-nodes'

/** The nodes whose calls this process drives. Throws when it is told to serve one that is not set up. */
export function servedNodes({ nodes, switchNode }: Pick<Env, 'nodes' | 'switchNode'>): readonly SwitchNodeSetup[] {
  if (nodes.length === 0) throw new Error('没有设置 FREESWITCH_ESL_URL / FREESWITCH_ESL_URL is not set')
  if (switchNode === undefined) return nodes
  const served = nodes.filter(({ name }) => name === switchNode)
  const names = nodes.map(({ name }) => name).join(', ')
  if (served.length === 0)
    throw new Error(`CALLWEAVE_SWITCH_NODE=${switchNode} 不在 FREESWITCH_ESL_URL 里（有 ${names}）/ is not among the nodes of FREESWITCH_ESL_URL: ${names}`)
  return served
}
