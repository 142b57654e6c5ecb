import * as z from 'zod'
import { locales } from '../../../flows/model/text'
import { createContext } from '../../../server/context'
import { Problem } from '../../../server/errors/problem'
import { problemResponse } from '../../../server/errors/problem-answer'
import { audit } from '../../../server/page/audit'
import { storeRecording } from '../../../server/prompt/store-recording'
import { isForeign } from '../../../server/request/is-foreign'
import { readBody } from '../../../server/request/read-body'

export const dynamic = 'force-dynamic'

/** Five minutes of WAV at 44.1 kHz in stereo are 53 MB; at a recorder's 16 kHz mono, 10. */
const soundMaxBytes = 64 * 1024 * 1024

const querySchema = z.object({ name: z.string().trim().max(120).default(''), locale: z.enum(locales) })

/** Takes a WAV or MP3 as the body and makes a prompt of it. Answers its hash and what is to be heard about its level. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (isForeign(request.headers)) throw new Problem('foreign-origin')
    const ctx = await createContext(request.headers)
    const { user } = ctx
    if (!user) throw new Problem('not-signed-in')
    const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!query.success) throw new Problem('bad-input', { field: query.error.issues[0]?.path.join('.') ?? '' })
    const limited = await readBody(request, soundMaxBytes)
    if (limited instanceof Problem) throw limited
    const bytes = new Uint8Array(await limited.arrayBuffer())
    const stored = await storeRecording({ sql: ctx.sql, stateFolder: ctx.env.stateFolder }, { workspaceId: user.workspaceId, bytes, ...query.data })
    await audit({ db: ctx.db, user }, 'prompts.upload', stored.hash, { durationMs: stored.durationMs })
    return Response.json({ ...stored, url: `/api/prompts/${stored.hash}` })
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error)
    throw error
  }
}
