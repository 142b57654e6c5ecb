import { Failure } from './failure.mjs'

export const oldestNode = '20.20.0'

/**
 * @param {string} found such as `20.20.2`
 * @throws {Failure} node-too-old
 */
export function checkNodeVersion(found) {
  if (compareVersions(found, oldestNode) < 0) throw new Failure('node-too-old', { found, wanted: oldestNode })
}

/**
 * Negative when `a` is the older one.
 * @param {string} a
 * @param {string} b
 */
export function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  for (const place of [0, 1, 2]) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
