import type { Page } from './page-input'

/** Prisma arguments that read one row more than asked for, so that the end is known without a count. */
export function pageArgs({ cursor, limit }: { readonly cursor?: string | null; readonly limit: number }) {
  return { take: limit + 1, ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}) }
}

export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], limit: number): Page<Row> {
  const shown = rows.slice(0, limit)
  return { rows: shown, nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}
