import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { recordingFile } from '../../../../../server/call/recording-file'
import { createContext } from '../../../../../server/context'
import { Problem } from '../../../../../server/errors/problem'
import { problemResponse } from '../../../../../server/errors/problem-answer'

export const dynamic = 'force-dynamic'

interface Recording {
  readonly params: Promise<{ readonly callId: string; readonly seq: string }>
}

const which = z.object({ callId: z.uuid(), seq: z.coerce.number().int().min(0) })

/** What a step of a call recorded. The step must be one that records: an utterance kept for recognition is not handed out. */
export async function GET(request: Request, { params }: Recording): Promise<Response> {
  const ctx = await createContext(request.headers)
  if (!ctx.user) return problemResponse(new Problem('not-signed-in'))
  const asked = which.safeParse(await params)
  if (!asked.success) return problemResponse(new Problem('not-found'))
  const { callId, seq } = asked.data
  const step = await ctx.db.traceStep.findFirst({
    where: { workspaceId: ctx.user.workspaceId, attemptId: callId, seq, kind: 'record' },
    select: { seq: true },
  })
  const sound = step ? await readFile(recordingFile(ctx.env.stateFolder, callId, seq)).catch(() => null) : null
  if (!sound) return problemResponse(new Problem('not-found'))
  return new Response(new Uint8Array(sound), {
    headers: { 'content-type': 'audio/wav', 'content-length': String(sound.byteLength), 'cache-control': 'private, no-store' },
  })
}
