import { Failure } from '../../../tools/bootstrap/failure.mjs'
import { stateFolder } from '../../../tools/bootstrap/folders.mjs'
import { fill } from '../../../tools/bootstrap/language.mjs'
import { statePaths } from '../../../tools/stack/paths'
import { readRuntime } from '../../../tools/stack/runtime'
import type { Terminal } from '../terminal'
import { type Lock, readLock } from './lock-file'
import { createRemoteClient, type RemoteClient } from './remote-client'
import { remoteWords } from './remote-words'

export interface Remote {
  readonly server: string
  readonly client: RemoteClient
  /** What folder and this very server had in common; empty when they never met. */
  readonly locked: Lock['flows']
}

/**
 * The server that is meant, and the token for it. A token is taken from the environment alone: a command line is seen by everybody.
 * @throws {Failure} no-server, no-token, server-address, lock-unreadable
 */
export function openRemote(folder: string, server: string | undefined, terminal: Terminal): Remote {
  const { env } = terminal
  const lock = readLock(folder)
  const asked = server ?? env.CALLWEAVE_SERVER ?? lock?.server ?? readRuntime(statePaths(stateFolder(env)))?.webUrl
  if (!asked) throw new Failure('no-server')
  const url = addressOf(asked)
  const token = env.CALLWEAVE_TOKEN?.trim()
  if (!token) throw new Failure('no-token')
  if (url.protocol === 'http:' && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname)) {
    terminal.complain(terminal.paint.yellow(fill(terminal.text(remoteWords.insecure), { server: url.origin })))
  }
  return { server: url.origin, client: createRemoteClient(url.origin, token), locked: lock?.server === url.origin ? lock.flows : {} }
}

function addressOf(server: string): URL {
  const url = URL.canParse(server) ? new URL(server) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) throw new Failure('server-address', { server })
  return url
}
