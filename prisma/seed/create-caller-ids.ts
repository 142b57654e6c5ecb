import type { Db } from '../../server/db'

export interface NewCallerIds {
  readonly workspaceId: string
  readonly pool: string
  readonly count: number
  /** First digits, with country code 999; the pool's index follows. */
  readonly prefix: string
  readonly dailyMax?: number
  readonly gapMs?: number
}

/** A pool of caller numbers that belong to nobody. */
export async function createCallerIds(db: Db, { workspaceId, pool, count, prefix, dailyMax, gapMs }: NewCallerIds): Promise<void> {
  await db.callerId.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      workspaceId,
      pool,
      number: `${prefix}${String(index).padStart(4, '0')}`,
      ...(dailyMax !== undefined && { dailyMax }),
      ...(gapMs !== undefined && { gapMs }),
    })),
    skipDuplicates: true,
  })
}
