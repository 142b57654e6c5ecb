import { stableJson } from '../format/stable-json'

const charsMax = 80
const charsAround = 20

/**
 * Two values as a person reads them, in quotes, one beside the other. Of long texts only the place that changed is
 * shown: the beginnings of two long prompts are alike, and a reader would see no difference at all.
 */
export function showChange(before: unknown, after: unknown): readonly [string, string] {
  const a = before === undefined ? undefined : [...written(before)]
  const b = after === undefined ? undefined : [...written(after)]
  if (!a || !b) return [quoted(a, 0, charsMax), quoted(b, 0, charsMax)]
  const start = alike(a, b)
  const end = alike(a.slice(start).reverse(), b.slice(start).reverse())
  return [quoted(a, start, a.length - end), quoted(b, start, b.length - end)]
}

function written(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'zh-CN' in value && typeof value['zh-CN'] === 'string') return value['zh-CN']
  return stableJson(value)
}

/** How many characters two texts have in common at their beginnings. */
function alike(a: readonly string[], b: readonly string[]): number {
  const end = Math.min(a.length, b.length)
  for (let index = 0; index < end; index++) if (a[index] !== b[index]) return index
  return end
}

function quoted(chars: readonly string[] | undefined, from: number, to: number): string {
  if (!chars) return '–'
  if (chars.length <= charsMax) return `“${chars.join('')}”`
  const start = Math.max(0, from - charsAround)
  const end = Math.min(chars.length, start + charsMax, to + charsAround)
  return `“${start > 0 ? '…' : ''}${chars.slice(start, end).join('')}${end < chars.length ? '…' : ''}”`
}
