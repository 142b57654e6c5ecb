import pg from 'pg'
import * as z from 'zod'
import { type LiveEvent, liveChannel } from '../notify'

const payload = z.object({
  w: z.string(),
  k: z.enum(['trace', 'attempt', 'campaign', 'message', 'flow']),
  c: z.string().optional(),
  a: z.string().optional(),
  id: z.string().optional(),
})

const retryFirstMs = 250
const retryMaxMs = 10_000

/**
 * Listens on one connection for the whole process. Postgres forgets what was sent while nobody listened, so
 * `onGap` is called after every (re)connect: whoever shows something reads it again.
 */
export function listen(databaseUrl: string, handlers: { readonly onEvent: (event: LiveEvent) => void; readonly onGap: () => void }): void {
  let waitMs = retryFirstMs
  const connect = async () => {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: 'callweave-live', keepAlive: true })
    let ended = false
    const again = () => {
      if (ended) return
      ended = true
      setTimeout(() => void connect(), waitMs).unref()
      waitMs = Math.min(waitMs * 2, retryMaxMs)
    }
    client.on('error', again)
    client.on('end', again)
    client.on('notification', ({ payload: text }) => {
      const event = parseEvent(text)
      if (event) handlers.onEvent(event)
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${liveChannel}`)
      waitMs = retryFirstMs
      handlers.onGap()
    } catch {
      again()
      await client.end().catch(() => undefined)
    }
  }
  void connect()
}

export function parseEvent(text: string | undefined): LiveEvent | null {
  try {
    const { w, k, c, a, id } = payload.parse(JSON.parse(text ?? ''))
    return { workspaceId: w, kind: k, campaignId: c, attemptId: a, id }
  } catch {
    return null
  }
}
