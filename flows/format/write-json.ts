/** Text that is written as it stands, because this version does not understand it. */
export class Source {
  constructor(readonly text: string) {}
}

const lineMax = 100

/** JSON with two spaces of indentation; an object or list that fits stays on one line. */
export function writeJson(value: unknown, indent = '', room = lineMax): string {
  if (value instanceof Source) return value.text
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const short = indent === '' ? undefined : oneLine(value, room - indent.length)
  if (short !== undefined) return short
  const inner = `${indent}  `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const rows = Array.isArray(value)
    ? value.map((child) => inner + writeJson(child, inner))
    : Object.entries(value).map(([key, child]) => {
        const name = `${JSON.stringify(key)}: `
        return inner + name + writeJson(child, inner, lineMax - name.length)
      })
  return rows.length ? `${open}\n${rows.join(',\n')}\n${indent}${close}` : `${open}${close}`
}

/** Undefined as soon as it gets longer than `room`, so a large value costs no more than a short one. */
function oneLine(value: unknown, room: number): string | undefined {
  if (room <= 0 || value instanceof Source) return undefined
  if (value === null || typeof value !== 'object') return fit(JSON.stringify(value) ?? 'null', room)
  const isList = Array.isArray(value)
  let text = isList ? '[' : '{ '
  for (const [index, [key, child]] of Object.entries(value).entries()) {
    const name = isList ? '' : `${JSON.stringify(key)}: `
    const part = oneLine(child, room - text.length - name.length)
    if (part === undefined) return undefined
    text += `${index ? ', ' : ''}${name}${part}`
    if (text.length > room) return undefined
  }
  if (text === '{ ') return '{}'
  return fit(text + (isList ? ']' : ' }'), room)
}

const fit = (text: string, room: number): string | undefined => (text.length <= room ? text : undefined)
