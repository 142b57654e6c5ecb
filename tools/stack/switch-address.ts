import { connect } from 'node:net'
import { Failure, reasonOf } from '../bootstrap/failure.mjs'

const answerMs = 5_000

/**
 * Whether an event socket answers at that address.
 * @throws {Failure} switch-unreachable
 */
export async function checkSwitch(eslUrl: string): Promise<void> {
  const shown = eslUrl.replace(/:[^:@/]*@/, ':…@')
  try {
    const { hostname, port } = new URL(eslUrl)
    const greeting = await readGreeting(hostname, Number(port || 8021))
    if (!greeting.includes('auth/request')) throw new Error(`not an event socket: ${JSON.stringify(greeting.slice(0, 80))}`)
  } catch (error) {
    throw new Failure('switch-unreachable', { address: shown, reason: reasonOf(error) })
  }
}

function readGreeting(host: string, port: number): Promise<string> {
  return new Promise((settle, fail) => {
    const socket = connect({ host, port })
    let text = ''
    socket.setTimeout(answerMs, () => socket.destroy(new Error(`no answer within ${answerMs / 1000} s`)))
    socket.on('data', (chunk) => {
      text += chunk.toString()
      if (!text.includes('\n\n')) return
      settle(text)
      socket.end()
    })
    socket.on('error', fail)
    socket.on('close', () => fail(new Error(`closed after ${JSON.stringify(text.slice(0, 80))}`)))
  })
}
