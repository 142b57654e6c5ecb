/**
 * JSON with places: unlike JSON.parse it reports duplicate keys, the line of every value and prototype keys, and it
 * refuses what is nested too deep. Linear in the length of the text.
 */
export interface JsonDocument {
  readonly value: unknown
  /** Path as JSON text of its keys (`["nodes","a"]` joined by \u0000) → line and source span. */
  readonly places: ReadonlyMap<string, JsonPlace>
  readonly duplicates: readonly { readonly path: readonly string[]; readonly line: number }[]
}

export interface JsonPlace {
  readonly line: number
  readonly start: number
  readonly end: number
}

export class JsonSyntaxError extends Error {
  constructor(
    readonly reason: 'syntax' | 'too-deep' | 'prototype-key' | 'lone-surrogate',
    readonly line: number,
    readonly column: number,
    readonly found: string,
  ) {
    super(`${reason} at line ${line}, column ${column}`)
  }
}

export const depthMax = 64
/** Places are kept for keys down to this depth (`nodes.<slug>.config.<field>.<part>`); deeper ones show their parent's line. */
const placesDepth = 5
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

export const placeKey = (path: readonly string[]): string => path.join('\u0000')

export function readJson(text: string): JsonDocument {
  const places = new Map<string, JsonPlace>()
  const duplicates: { path: string[]; line: number }[] = []
  const path: string[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1
  let lineStart = 0

  const value = readValue(0)
  skipSpace()
  if (at < text.length) fail()
  return { value, places, duplicates }

  function fail(reason: JsonSyntaxError['reason'] = 'syntax'): never {
    const found = at < text.length ? (text.slice(at, at + 12).split('\n')[0] ?? '') : ''
    throw new JsonSyntaxError(reason, line, at - lineStart + 1, found)
  }

  function skipSpace(): void {
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === 10) {
        line++
        lineStart = at + 1
      } else if (code !== 32 && code !== 9 && code !== 13) return
      at++
    }
  }

  function readValue(depth: number): unknown {
    if (depth > depthMax) fail('too-deep')
    skipSpace()
    const start = at
    const startLine = line
    const result = readAny(depth)
    if (path.length > 0 && path.length <= placesDepth) places.set(placeKey(path), { line: startLine, start, end: at })
    return result
  }

  function readAny(depth: number): unknown {
    const character = text[at]
    if (character === '{') return readObject(depth)
    if (character === '[') return readArray(depth)
    if (character === '"') return readString()
    if (text.startsWith('true', at)) return word(4, true)
    if (text.startsWith('false', at)) return word(5, false)
    if (text.startsWith('null', at)) return word(4, null)
    return readNumber()
  }

  function word<T>(length: number, result: T): T {
    at += length
    return result
  }

  function readObject(depth: number): Record<string, unknown> {
    const result: Record<string, unknown> = {}
    at++
    skipSpace()
    if (text[at] === '}') return word(1, result)
    for (;;) {
      skipSpace()
      const keyLine = line
      if (text[at] !== '"') fail()
      const keyStart = at
      const key = readString()
      if (forbiddenKeys.has(key)) {
        at = keyStart
        fail('prototype-key')
      }
      skipSpace()
      if (text[at] !== ':') fail()
      at++
      path.push(key)
      if (Object.hasOwn(result, key)) duplicates.push({ path: [...path], line: keyLine })
      result[key] = readValue(depth + 1)
      path.pop()
      skipSpace()
      if (text[at] === '}') return word(1, result)
      if (text[at] !== ',') fail()
      at++
    }
  }

  function readArray(depth: number): unknown[] {
    const result: unknown[] = []
    at++
    skipSpace()
    if (text[at] === ']') return word(1, result)
    for (;;) {
      path.push(String(result.length))
      result.push(readValue(depth + 1))
      path.pop()
      skipSpace()
      if (text[at] === ']') return word(1, result)
      if (text[at] !== ',') fail()
      at++
    }
  }

  function readString(): string {
    const start = at
    at++
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === 34) break
      if (code === 92) at++
      else if (!(code >= 32)) fail()
      at++
    }
    at++
    const source = text.slice(start, at)
    const result = parseOr(source, start)
    if (typeof result !== 'string') fail()
    if (/\p{Surrogate}/u.test(result)) {
      at = start
      fail('lone-surrogate')
    }
    return result
  }

  function readNumber(): unknown {
    const start = at
    while (at < text.length && '+-.0123456789eE'.includes(text[at] ?? ' ')) at++
    if (start === at) fail()
    const result = parseOr(text.slice(start, at), start)
    if (typeof result !== 'number' || !Number.isFinite(result)) {
      at = start
      fail()
    }
    return result
  }

  /** The platform's own reader for single tokens: escapes and numbers have their exact grammar. */
  function parseOr(source: string, start: number): unknown {
    try {
      return JSON.parse(source)
    } catch {
      at = start
      return fail()
    }
  }
}
