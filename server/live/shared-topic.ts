import type { Topic } from './topic'

export interface Snapshot {
  /** Rises whenever the content changes; a page that resumes says which one it saw last. */
  readonly version: number
  readonly data: unknown
}

const quietMs = 400
/** A read may take at most this share of the time, however large the campaign. */
const busyShare = 0.1

/** One topic of one workspace, read once for all pages that watch it, and not more often than it is worth. */
export class SharedTopic {
  private readonly watchers = new Set<(snapshot: Snapshot) => void>()
  private snapshot: Snapshot | null = null
  private text = ''
  private isDirty = true
  private isReading = false
  private timer: NodeJS.Timeout | null = null
  private nextAtMs = 0

  constructor(
    readonly topic: Topic,
    private readonly read: () => Promise<unknown>,
    private readonly nextVersion: () => number,
  ) {}

  get isWatched(): boolean {
    return this.watchers.size > 0
  }

  watch(watcher: (snapshot: Snapshot) => void): () => void {
    this.watchers.add(watcher)
    if (this.snapshot) watcher(this.snapshot)
    if (this.isDirty) this.plan()
    return () => {
      this.watchers.delete(watcher)
    }
  }

  /** Something may have changed. */
  touch(): void {
    this.isDirty = true
    if (this.isWatched) this.plan()
  }

  private plan(): void {
    if (this.timer || this.isReading) return
    const waitMs = Math.max(0, this.nextAtMs - Date.now())
    this.timer = setTimeout(() => void this.refresh(), waitMs)
  }

  private async refresh(): Promise<void> {
    this.timer = null
    this.isReading = true
    this.isDirty = false
    const startedMs = Date.now()
    try {
      this.publish(await this.read())
    } catch {
      this.isDirty = true
    } finally {
      this.isReading = false
      this.nextAtMs = Date.now() + Math.max(quietMs, (Date.now() - startedMs) / busyShare)
      if (this.isDirty && this.isWatched) this.plan()
    }
  }

  private publish(data: unknown): void {
    const text = JSON.stringify(data)
    if (text === this.text && this.snapshot) return
    this.text = text
    const snapshot = { version: this.nextVersion(), data }
    this.snapshot = snapshot
    for (const watcher of this.watchers) watcher(snapshot)
  }
}
