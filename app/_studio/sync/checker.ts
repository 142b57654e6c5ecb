import { validate } from '../../../flows/index'
import type { Flow } from '../../../flows/model/flow'
import type { Issue } from '../../../flows/model/issue'

const known = new WeakMap<Flow, readonly Issue[]>()

/** The shared checker. Every target of a connection is tried against the same flow, which is looked at once. */
export function checker(flow: Flow): readonly Issue[] {
  const old = known.get(flow)
  if (old) return old
  const issues = validate(flow)
  known.set(flow, issues)
  return issues
}
