import { createStore, delMany, entries, get, set, type UseStore } from 'idb-keyval'
import type { KeptWork, WorkShelf } from './kept-work'

const tabKey = 'callweave.tab'
/** Work that nobody came back to for a month is no longer offered. */
const keptForMs = 30 * 86_400_000

/**
 * Unsaved work and undo steps in IndexedDB, one shelf per tab and flow. A tab holds a lock by its name while it lives;
 * work whose tab is gone is taken over by the next tab that opens the flow.
 */
export async function openWorkShelf(flowId: string, nowMs: () => number): Promise<WorkShelf> {
  const store = createStore('callweave-studio', 'work')
  heldTab ??= holdTab()
  const tab = await heldTab
  const key = (id: string) => `${flowId}/${id}`
  return {
    load: async () => {
      const own = await get<KeptWork>(key(tab), store)
      const last = takeLast(flowId)
      if (last && last.atMs >= (own?.atMs ?? 0)) {
        await set(key(tab), last, store)
        return last
      }
      if (own) return own
      return adoptOrphan(store, flowId, key(tab), nowMs())
    },
    keep: (work) => set(key(tab), work, store),
    keepAtOnce: (work) => {
      try {
        sessionStorage.setItem(lastName(flowId), JSON.stringify(work))
      } catch {
        // Larger than a browser takes: the shelf has what was kept before.
      }
    },
  }
}

const lastName = (flowId: string) => `callweave.last.${flowId}`

/** What this tab kept when it was left; once, since the shelf goes on from there. */
function takeLast(flowId: string): KeptWork | null {
  const text = sessionStorage.getItem(lastName(flowId))
  sessionStorage.removeItem(lastName(flowId))
  return text ? (JSON.parse(text) as KeptWork) : null
}

// One name per page, however many flows it opens after each other.
let heldTab: Promise<string> | undefined

/** The tab's own name; a duplicated tab inherits it and has to take another. */
async function holdTab(): Promise<string> {
  const wanted = sessionStorage.getItem(tabKey) ?? crypto.randomUUID()
  const isFree = await lockForLife(wanted)
  const name = isFree ? wanted : crypto.randomUUID()
  if (!isFree) await lockForLife(name)
  sessionStorage.setItem(tabKey, name)
  return name
}

const lockName = (tab: string) => `callweave.tab.${tab}`

function lockForLife(tab: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(lockName(tab), { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      // Held until the page goes away.
      return lock ? new Promise<never>(() => undefined) : undefined
    })
  })
}

async function adoptOrphan(store: UseStore, flowId: string, ownKey: string, nowMs: number): Promise<KeptWork | null> {
  const held = new Set((await navigator.locks.query()).held?.map((lock) => lock.name))
  const all = await entries<string, KeptWork>(store)
  const orphans = all.filter(([key]) => !held.has(lockName(key.split('/')[1] ?? '')))
  const stale = orphans.filter(([, work]) => nowMs - work.atMs > keptForMs).map(([key]) => key)
  if (stale.length > 0) await delMany(stale, store)
  const mine = orphans.filter(([key, work]) => key.startsWith(`${flowId}/`) && work.isUnsaved && !stale.includes(key)).sort(([, a], [, b]) => b.atMs - a.atMs)
  const [newest] = mine
  if (!newest) return null
  const [key, work] = newest
  await set(ownKey, work, store)
  await delMany([key], store)
  return work
}
