import type { FlowNode } from '../model/flow'
import { placeKey, readJson } from '../parse/read-json'
import { isRecord } from '../parse/not-a-flow'
import { stableJson } from './stable-json'
import { writeJson } from './write-json'

/**
 * Source of a node that this version does not understand, byte for byte, but for what can be changed about it all the same: its name and
 * where its exits lead, once they are no longer those of the source.
 */
export function lockedSource(node: FlowNode & { readonly raw: string }): string {
  return (['label', 'on'] as const).reduce((source, key) => {
    const { value, places } = readJson(source)
    const was = isRecord(value) ? value[key] : undefined
    const is = node[key] ?? {}
    if (stableJson(was ?? {}) === stableJson(is)) return source
    const place = places.get(placeKey([key]))
    const text = writeJson(is, '      ')
    return place
      ? source.slice(0, place.start) + text + source.slice(place.end)
      : source.replace(/\s*\}\s*$/, (end) => `, ${JSON.stringify(key)}: ${text}${end}`)
  }, node.raw)
}
