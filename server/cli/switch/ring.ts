import { simulateInbound } from '../../../freeswitch/esl/commands/system'
import { EslConnection } from '../../../freeswitch/esl/connection'
import { eslAddress } from '../../../freeswitch/esl/url'
import { simulatorOf } from '../../../freeswitch/live/link'
import { stateFolder } from '../../../tools/bootstrap/folders.mjs'
import { fill } from '../../../tools/bootstrap/language.mjs'
import { statePaths } from '../../../tools/stack/paths'
import { readRuntime } from '../../../tools/stack/runtime'
import { switchNodes } from '../../switch-node/switch-nodes'
import type { Terminal } from '../terminal'
import { switchWords } from './switch-words'

export interface RingOptions {
  readonly from: string
  readonly url?: string
  readonly json?: boolean
}

const answerMs = 5_000

/** `callweave ring`: somebody calls one of our numbers, on the simulator. Exit code 2 where there is none. */
export async function ring(number: string, { from, url, json }: RingOptions, terminal: Terminal): Promise<number> {
  const { text, say, complain } = terminal
  const runtime = readRuntime(statePaths(stateFolder(terminal.env)))
  const nodes = switchNodes(url ?? terminal.env.FREESWITCH_ESL_URL ?? runtime?.eslUrl ?? '')
  const address = typeof nodes === 'string' ? undefined : eslAddress(nodes[0]?.url ?? '')
  if (!address) {
    complain(text(switchWords.noSwitch))
    return 2
  }
  const connection = new EslConnection({ address, onEvent: () => undefined })
  try {
    if (!(await connection.ready(answerMs)) || !(await simulatorOf(connection))) {
      complain(text(switchWords.ringReal))
      return 2
    }
    const reply = await connection.send(simulateInbound(number, from))
    if (reply.is === 'error') {
      complain(text(switchWords.ringRefused))
      return 2
    }
    const call = reply.text.trim()
    if (json) say(JSON.stringify({ call }))
    else say(fill(text(switchWords.rang), { call, url: runtime?.webUrl ? `${runtime.webUrl}/calls/${call}` : '' }))
    return 0
  } finally {
    connection.close()
  }
}
