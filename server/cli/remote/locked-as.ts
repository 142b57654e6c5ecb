import type { Hashes } from './flow-texts'
import type { LockedFlow } from './lock-file'

export function lockedAs(revision: number, { flow = '', layout, scenarios }: Hashes): LockedFlow {
  return { revision, flow, ...(layout !== undefined && { layout }), ...(scenarios !== undefined && { scenarios }) }
}
