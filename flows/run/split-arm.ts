import type { SplitStep } from '../model/plan'

/** The arm of a contact: the same for ever, from the contact's key and the step. FNV-1a spreads keys evenly enough for weights. */
export function armOf({ arms }: SplitStep, step: string, contactKey: string): SplitStep['arms'][number] | undefined {
  const total = arms.reduce((sum, { weight }) => sum + weight, 0)
  let point = (fnv1a(`${step}\u0000${contactKey}`) / 2 ** 32) * total
  for (const arm of arms) {
    point -= arm.weight
    if (point < 0) return arm
  }
  return arms.at(-1)
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  // One more round of mixing: the high bits of FNV move little for short keys.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
  return (hash ^ (hash >>> 13)) >>> 0
}
