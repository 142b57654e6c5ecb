import * as z from 'zod'
import { purposes } from '../../../flows/model/flow'
import { importCsv } from '../../../server/contact/import-csv'
import { createContext } from '../../../server/context'
import { Problem } from '../../../server/errors/problem'
import { problemResponse } from '../../../server/errors/problem-answer'
import { audit } from '../../../server/page/audit'
import { isForeign } from '../../../server/request/is-foreign'
import { readBody } from '../../../server/request/read-body'

export const dynamic = 'force-dynamic'

/** A CSV of 200,000 people fits; more is split by whoever uploads it. */
const csvMaxBytes = 32 * 1024 * 1024

const querySchema = z.object({
  name: z.string().trim().min(1).max(200),
  purpose: z.enum(purposes).optional(),
  level: z.enum(['existingRelation', 'express', 'expressWritten', 'perPurpose']).optional(),
  source: z.string().trim().max(200).optional(),
})

/** Takes a CSV as the body and makes a list of it. Answers what was taken over and, line by line, what was not. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (isForeign(request.headers)) throw new Problem('foreign-origin')
    const ctx = await createContext(request.headers)
    const { user } = ctx
    if (!user) throw new Problem('not-signed-in')
    const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!query.success) throw new Problem('bad-input', { field: query.error.issues[0]?.path.join('.') ?? '' })
    const limited = await readBody(request, csvMaxBytes)
    if (limited instanceof Problem) throw limited
    const { name, purpose, level, source } = query.data
    const consent = purpose && level ? { purpose, level, source: source || name } : undefined
    const file = new Uint8Array(await limited.arrayBuffer())
    const report = await importCsv(ctx, { workspaceId: user.workspaceId, listName: name, file, defaultRegion: 'CN', consent })
    await audit({ db: ctx.db, user }, 'contacts.import', report.listId ?? '', { taken: report.taken, rejected: report.rejected.length })
    return Response.json(report)
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error)
    throw error
  }
}
