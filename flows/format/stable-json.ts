/** JSON with keys in alphabetical order and no spaces: the same value always gives the same bytes. */
export function stableJson(value: unknown): string {
  let text = ''
  write(value)
  return text

  // One growing string instead of one per object: plans have a hundred thousand of them.
  function write(part: unknown): void {
    if (part === null || typeof part !== 'object') text += JSON.stringify(part) ?? 'null'
    else if (Array.isArray(part)) writeList(part)
    else writeObject(part)
  }

  function writeList(list: readonly unknown[]): void {
    text += '['
    for (let index = 0; index < list.length; index++) {
      if (index > 0) text += ','
      write(list[index])
    }
    text += ']'
  }

  function writeObject(object: object): void {
    let separator = '{'
    for (const key of Object.keys(object).sort()) {
      const child: unknown = Reflect.get(object, key)
      if (child === undefined) continue
      text += `${separator}${JSON.stringify(key)}:`
      write(child)
      separator = ','
    }
    text += separator === '{' ? '{}' : '}'
  }
}
