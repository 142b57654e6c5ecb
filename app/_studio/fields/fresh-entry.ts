import type { Field, FieldKind } from '../../../flows/define'

export const phoneKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'] as const

/** What an entry of a list starts as: empty values of the right shape, the next free telephone key, a name of its own. */
export function freshEntry(field: Field, list: readonly unknown[]): unknown {
  const parts = Object.entries(field.of ?? {})
  const [first] = parts
  if (parts.length === 1 && first) return empty(first[1].kind)
  return Object.fromEntries(
    parts.map(([name, part]) => [name, field.kind === 'keys' && part.kind === 'digits' ? freeKey(list) : name === 'id' ? freeId(list) : empty(part.kind)]),
  )
}

export function freeKey(list: readonly unknown[]): string | undefined {
  const taken = new Set(list.map((entry) => (typeof entry === 'object' && entry !== null && 'key' in entry ? entry.key : undefined)))
  return phoneKeys.find((key) => !taken.has(key))
}

function freeId(list: readonly unknown[]): string {
  const taken = new Set(list.map((entry) => (typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined)))
  let n = list.length + 1
  while (taken.has(`case${n}`)) n += 1
  return `case${n}`
}

function empty(kind: FieldKind): unknown {
  switch (kind) {
    case 'localText':
    case 'speech':
    case 'record':
      return {}
    case 'number':
    case 'duration':
      return 0
    case 'toggle':
      return false
    case 'list':
    case 'keys':
      return []
    case 'conditions':
      return { op: 'equals', left: 'name', right: '' }
    case 'calendar':
      return { zone: 'contact', weekly: {}, holidays: [] }
    case 'text':
    case 'choice':
    case 'digits':
    case 'variable':
    case 'resource':
    case 'expression':
    case 'flow':
      return ''
  }
}
