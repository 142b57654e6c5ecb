import type * as z from 'zod'
import { Failure, reasonOf } from '../../../tools/bootstrap/failure.mjs'
import {
  apiVersion,
  problemAnswer,
  type PublishAnswer,
  publishAnswer,
  putFlowAnswer,
  type PutFlowInput,
  type RemoteFlow,
  remoteFlows,
} from '../../remote/remote.schema'
import { Refusal } from './refusal'

/**
 * The flows of a running Callweave, over HTTP.
 * @throws {Failure} server-away, not-callweave, server-newer
 * @throws {Refusal} what the server says: token-unknown, draft-moved, …
 */
export interface RemoteClient {
  flows(): Promise<readonly RemoteFlow[]>
  put(slug: string, input: PutFlowInput): Promise<{ readonly revision: number }>
  publish(slug: string, revision: number, note: string): Promise<PublishAnswer>
}

/** A large workspace on a slow line; after that the server counts as away. */
const answerWithinMs = 60_000

export function createRemoteClient(server: string, token: string): RemoteClient {
  const ask = async <Answer>(method: string, path: string, answer: z.ZodType<Answer>, body?: object): Promise<Answer> => {
    const { status, text } = await send(`${server}/api/v1/flows${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((error: Error) => {
      throw new Failure('server-away', { server, reason: reasonOf(error.cause ?? error) })
    })
    const said = parseJson(text)
    const problem = problemAnswer.safeParse(said)
    if (problem.success) {
      const { code, text: words } = problem.data.problem
      throw new Refusal(code, { 'zh-CN': `${words['zh-CN'].what}\n  ${words['zh-CN'].mend}`, en: `${words.en.what}\n  ${words.en.mend}` })
    }
    const parsed = answer.safeParse(said)
    if (status === 200 && parsed.success) return parsed.data
    if (newerApi(said)) throw new Failure('server-newer', { server })
    throw new Failure('not-callweave', { server, status })
  }
  return {
    flows: async () => {
      const { api, flows } = await ask('GET', '', remoteFlows)
      if (api > apiVersion) throw new Failure('server-newer', { server })
      return flows
    },
    put: (slug, input) => ask('PUT', `/${slug}`, putFlowAnswer, input),
    publish: (slug, revision, note) => ask('POST', `/${slug}/publish`, publishAnswer, { revision, note }),
  }
}

/** A redirect is not followed: the token would go along to wherever it leads. */
async function send(url: string, init: RequestInit): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(answerWithinMs) })
  return { status: response.status, text: await response.text() }
}

function newerApi(said: unknown): boolean {
  return typeof said === 'object' && said !== null && 'api' in said && typeof said.api === 'number' && said.api > apiVersion
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
