import * as z from 'zod'
import { locales } from '../../../flows/model/text'
import { audit } from '../../../server/page/audit'
import { storeRecording } from '../../../server/prompt/store-recording'
import { takeUpload } from '../../../server/request/take-upload'

export const dynamic = 'force-dynamic'

/** Five minutes of WAV at 44.1 kHz in stereo are 53 MB; at a recorder's 16 kHz mono, 10. */
const soundMaxBytes = 64 * 1024 * 1024

const querySchema = z.object({ name: z.string().trim().max(120).default(''), locale: z.enum(locales) })

/** Takes a WAV or MP3 as the body and makes a prompt of it. Answers its hash and what is to be heard about its level. */
export function POST(request: Request): Promise<Response> {
  return takeUpload(request, {
    query: querySchema,
    maxBytes: soundMaxBytes,
    take: async (bytes, query, ctx) => {
      const stored = await storeRecording({ sql: ctx.sql, stateFolder: ctx.env.stateFolder }, { workspaceId: ctx.user.workspaceId, bytes, ...query })
      await audit(ctx, 'prompts.upload', stored.hash, { durationMs: stored.durationMs })
      return { ...stored, url: `/api/prompts/${stored.hash}` }
    },
  })
}
