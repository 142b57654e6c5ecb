import type { LiveTopic, LiveUpdate } from './live-types'

export function liveKey(topic: LiveTopic): string {
  if (topic.kind === 'flow' && topic.campaignId) return `flow:${topic.id}:${topic.campaignId}`
  return 'id' in topic ? `${topic.kind}:${topic.id}` : topic.kind
}

/** Which topics this page watches, and the last that was heard of each. */
export class LiveStore {
  private readonly wanted = new Map<string, { readonly topic: LiveTopic; watchers: number }>()
  private readonly latest = new Map<string, LiveUpdate>()
  private readonly listeners = new Set<() => void>()
  private topicsNow: readonly LiveTopic[] = []
  private connectedNow = true

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Same array until the set of topics changes. */
  readonly topics = (): readonly LiveTopic[] => this.topicsNow
  readonly isConnected = (): boolean => this.connectedNow

  update(key: string): LiveUpdate | undefined {
    return this.latest.get(key)
  }

  want(topic: LiveTopic): () => void {
    const key = liveKey(topic)
    const entry = this.wanted.get(key)
    if (entry) entry.watchers += 1
    else {
      this.wanted.set(key, { topic, watchers: 1 })
      this.topicsChanged()
    }
    return () => this.leave(key)
  }

  receive(update: LiveUpdate): void {
    this.latest.set(update.key, update)
    this.emit()
  }

  setConnected(connected: boolean): void {
    if (connected === this.connectedNow) return
    this.connectedNow = connected
    this.emit()
  }

  private leave(key: string): void {
    const entry = this.wanted.get(key)
    if (!entry) return
    entry.watchers -= 1
    if (entry.watchers > 0) return
    this.wanted.delete(key)
    this.latest.delete(key)
    this.topicsChanged()
  }

  private topicsChanged(): void {
    this.topicsNow = [...this.wanted.values()].map(({ topic }) => topic)
    this.emit()
  }

  private emit(): void {
    for (const listener of this.listeners) listener()
  }
}
