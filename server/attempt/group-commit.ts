export interface GroupCommit {
  /** Something is there to be written. */
  nudge(): void
  /** Resolves when all that was there at the call is written. Never rejects: writing goes on until it succeeds. */
  settle(): Promise<void>
}

export interface GroupCommitOptions<Batch> {
  /** Longest time that something waits when nobody settles. */
  readonly everyMs: number
  take(): Batch | null
  write(batch: Batch): Promise<void>
  failed(error: unknown, retryInMs: number): void
}

const retryMs = { first: 100, max: 3_000 } as const

/** One write at a time; whoever comes meanwhile shares the next one. */
export function createGroupCommit<Batch>({ everyMs, take, write, failed }: GroupCommitOptions<Batch>): GroupCommit {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null

  const flush = async () => {
    const batch = take()
    if (!batch) return
    for (let waitMs: number = retryMs.first; ; waitMs = Math.min(waitMs * 2, retryMs.max)) {
      try {
        return await write(batch)
      } catch (error) {
        failed(error, waitMs)
        await new Promise((resolve) => setTimeout(resolve, waitMs))
      }
    }
  }
  const start = (): Promise<void> => {
    if (timer) clearTimeout(timer)
    timer = null
    running = flush().finally(() => {
      running = null
    })
    return running
  }
  const settle = (): Promise<void> => {
    if (!running) return start()
    next ??= running.then(() => {
      next = null
      return start()
    })
    return next
  }
  return {
    nudge: () => {
      timer ??= setTimeout(() => void settle(), everyMs)
    },
    settle,
  }
}
