import { type Flow, parseFlow } from '../../../flows/index'
import type { RemoteFlow } from '../../remote/remote.schema'
import { type FlowTexts, type Hashes, hashesOf, type Part, parts } from './flow-texts'
import type { LocalFlow } from './local-flows'
import type { LockedFlow } from './lock-file'

/**
 * How a flow stands between folder and server. `ahead`: only the folder changed since they last met; `behind`: only the server;
 * `conflict`: both, or they never met; `gone`: taken off the server's list since.
 */
export type Standing = 'same' | 'ahead' | 'behind' | 'conflict' | 'onlyHere' | 'onlyThere' | 'gone'

export interface Compared {
  readonly slug: string
  readonly standing: Standing
  readonly local?: LocalFlow
  readonly remote?: RemoteFlow
  readonly remoteTexts?: FlowTexts
  /** `null`: the server's flow is of a later Callweave and cannot be read here. */
  readonly remoteFlow?: Flow | null
  /** Files that differ. */
  readonly differs: readonly Part[]
}

interface Sides {
  readonly local?: LocalFlow
  readonly remote?: RemoteFlow
  readonly locked?: LockedFlow
}

export function compareFlow(slug: string, { local, remote, locked }: Sides): Compared {
  const remoteTexts = remote && textsOf(remote)
  const differs = parts.filter((part) => local?.texts[part] !== undefined && local.texts[part] !== remoteTexts?.[part])
  const standing = standingOf({ local: local && hashesOf(local.texts), remote: remoteTexts && hashesOf(remoteTexts), locked, isSame: differs.length === 0 })
  return {
    slug,
    standing,
    differs,
    ...(local && { local }),
    ...(remote && remoteTexts && { remote, remoteTexts, remoteFlow: parseFlow(remote.draft).flow }),
  }
}

interface Hashed {
  readonly local?: Hashes
  readonly remote?: Hashes
  readonly locked?: Hashes
  readonly isSame: boolean
}

function standingOf({ local, remote, locked, isSame }: Hashed): Standing {
  if (!local) return 'onlyThere'
  if (!remote) return locked ? 'gone' : 'onlyHere'
  if (isSame) return 'same'
  if (!locked) return 'conflict'
  // A file that is not here was never asked for: it says nothing.
  const hasChangedHere = parts.some((part) => local[part] !== undefined && local[part] !== locked[part])
  const hasChangedThere = parts.some((part) => remote[part] !== locked[part] && local[part] !== undefined)
  if (hasChangedHere && hasChangedThere) return 'conflict'
  return hasChangedHere ? 'ahead' : 'behind'
}

function textsOf({ draft, layout, scenarios }: RemoteFlow): FlowTexts {
  return { flow: draft, layout, ...(scenarios !== '' && { scenarios }) }
}
