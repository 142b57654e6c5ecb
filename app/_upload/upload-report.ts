import * as z from 'zod'

/** The server's answer to an uploaded CSV. */
export const uploadReportSchema = z.object({
  listId: z.string(),
  taken: z.number(),
  rejected: z.array(z.object({ line: z.number(), column: z.string().optional(), message: z.object({ 'zh-CN': z.string(), en: z.string() }) })),
  duplicates: z.number(),
  encoding: z.string(),
})

export type UploadReport = z.infer<typeof uploadReportSchema>
