import * as z from 'zod'

/** One page of a long list: `cursor` is the id of the last row of the page before. */
export const pageInput = z.object({ cursor: z.uuid().nullish(), limit: z.number().int().min(1).max(200).default(50) })

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly nextCursor: string | null
}
