import { whenIdle } from './when-idle'

const loads = new Set<() => Promise<unknown>>()

/** Names code that comes with its first use, so that `fetchLateCode` can bring it before. */
export function lateCode<T>(load: () => Promise<T>): () => Promise<T> {
  loads.add(load)
  return load
}

/** Fetches all that was named, once the page has nothing else to do: a server that goes away later must not take a menu with it. */
export function fetchLateCode(): void {
  whenIdle(() => {
    // Whoever needs it tries again.
    for (const load of loads) load().catch(() => undefined)
  }, 2_000)
}
