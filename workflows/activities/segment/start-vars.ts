import type { Value } from '../../../flows/model/run'
import type { RunContact } from '../../../server/attempt/run'

/** What the contact brings along: every column of its list, and its name. The number is not among them. */
export function startVars(contact: RunContact): Record<string, Value> {
  return { ...contact.attributes, name: contact.name }
}
