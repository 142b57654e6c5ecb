import { randomUUID } from 'node:crypto'
import { services } from '../services'
import { listen } from './listener'
import { readTopic } from './read-topic'
import { SharedTopic } from './shared-topic'
import { type Topic, topicKey } from './topic'
import { touches } from './touches'

/** Joins what Postgres says with who watches, for the whole process. */
export interface Hub {
  /** Names this process's run: versions of another run mean nothing here. */
  readonly epoch: string
  topic(workspaceId: string, topic: Topic): SharedTopic
}

const held = globalThis as typeof globalThis & { callweaveHub?: Hub }

export function hub(): Hub {
  held.callweaveHub ??= createHub()
  return held.callweaveHub
}

function createHub(): Hub {
  const { env } = services()
  const topics = new Map<string, { readonly workspaceId: string; readonly shared: SharedTopic }>()
  let version = 0
  const each = (visit: (entry: { readonly workspaceId: string; readonly shared: SharedTopic }) => void) => {
    for (const [key, entry] of topics) {
      if (entry.shared.isWatched) visit(entry)
      else topics.delete(key)
    }
  }
  listen(env.databaseUrl, {
    onEvent: (event) =>
      each(({ workspaceId, shared }) => {
        if (workspaceId === event.workspaceId && touches(shared.topic, event)) shared.touch()
      }),
    onGap: () => each(({ shared }) => shared.touch()),
  })
  return {
    epoch: randomUUID().slice(0, 8),
    topic: (workspaceId, topic) => {
      const key = `${workspaceId}/${topicKey(topic)}`
      const entry = topics.get(key) ?? {
        workspaceId,
        shared: new SharedTopic(
          topic,
          () => readTopic(workspaceId, topic),
          () => ++version,
        ),
      }
      topics.set(key, entry)
      return entry.shared
    },
  }
}
