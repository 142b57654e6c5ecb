import * as z from 'zod'

/** The server's answer to an uploaded CSV. */
export const uploadReportSchema = z.object({
  listId: z.string(),
  taken: z.number(),
  rejected: z.array(z.object({ line: z.number(), column: z.string().optional(), message: z.object({ 'zh-CN': z.string(), en: z.string() }) })),
  duplicates: z.union([z.number(), z.array(z.unknown()).transform((all) => all.length)]),
  encoding: z.string(),
})

export type UploadReport = z.infer<typeof uploadReportSchema>
