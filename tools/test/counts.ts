import * as z from 'zod'

/** What one part of the suite found. */
export const countsSchema = z.object({
  passed: z.number().int(),
  failed: z.number().int(),
  skipped: z.array(z.object({ name: z.string(), reason: z.string() })),
})
export type Counts = z.infer<typeof countsSchema>

export const noCounts: Counts = { passed: 0, failed: 0, skipped: [] }

export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed, skipped: [...sum.skipped, ...one.skipped] }), noCounts)
}

/** The closing line of the whole suite. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`
}
