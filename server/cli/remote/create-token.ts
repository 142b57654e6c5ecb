import { createApiToken } from '../../api-token/create-api-token'
import { createDb } from '../../db'
import { readEnv } from '../../env'
import { joinStack } from '../run/join-stack'
import type { Terminal } from '../terminal'
import { remoteWords } from './remote-words'

const workspaceId = 'demo'

/** `callweave token create`: the token alone goes to standard output, so that a script can take it. */
export async function createToken(name: string, terminal: Terminal): Promise<number> {
  const stack = await joinStack(terminal)
  const db = createDb(readEnv(stack.env).databaseUrl)
  try {
    const user = await db.user.findFirstOrThrow({ where: { workspaceId }, select: { id: true } })
    const { token } = await createApiToken({ db }, { workspaceId, userId: user.id, name })
    terminal.complain(terminal.text(remoteWords.tokenMade))
    terminal.say(token)
    return 0
  } finally {
    await db.$disconnect()
    await stack.leave()
  }
}
