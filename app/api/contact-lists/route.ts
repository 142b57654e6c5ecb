import * as z from 'zod'
import { purposes } from '../../../flows/model/flow'
import { importCsv } from '../../../server/contact/import-csv'
import { audit } from '../../../server/page/audit'
import { takeUpload } from '../../../server/request/take-upload'

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
export function POST(request: Request): Promise<Response> {
  return takeUpload(request, {
    query: querySchema,
    maxBytes: csvMaxBytes,
    take: async (file, { name, purpose, level, source }, ctx) => {
      const consent = purpose && level ? { purpose, level, source: source || name } : undefined
      const report = await importCsv(ctx, { workspaceId: ctx.user.workspaceId, listName: name, file, defaultRegion: 'CN', consent })
      await audit(ctx, 'contacts.import', report.listId ?? '', { taken: report.taken, rejected: report.rejected.length })
      return report
    },
  })
}
