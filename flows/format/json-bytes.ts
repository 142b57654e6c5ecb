import { utf8ToBytes } from '@noble/hashes/utils.js'

const chunkBytes = 1 << 16
/** Most bytes that one UTF-16 unit of a string can become: `\u001f`. */
const bytesPerUnit = 6
/** Objects with more keys than this are maps, each with keys of its own, and no shape to remember. */
const shapeKeysMax = 24

/** Where the bytes go. A chunk is overwritten once the call is over. */
type Sink = (chunk: Uint8Array) => void

/** Keys of objects as a tree: those that came so far, each leading to what may come next. */
interface Shape {
  readonly next: Map<string, Shape>
  sorted?: readonly Key[]
}

interface Key {
  /** Which of the object's own it is, by the order in which it has them. */
  readonly index: number
  /** `"name":` */
  readonly bytes: Uint8Array
}

/**
 * The UTF-8 bytes of `stableJson(value)`, chunk by chunk. A plan of a few thousand nodes has megabytes of them: no text
 * of the whole is ever built, and the order of keys is found once per kind of object.
 */
export function writeJsonBytes(value: unknown, sink: Sink): void {
  const shapes: Shape = { next: new Map() }
  let bytes = new Uint8Array(chunkBytes)
  let at = 0
  write(value)
  sink(bytes.subarray(0, at))

  function write(part: unknown): void {
    if (typeof part === 'string') writeString(part)
    else if (part === null || typeof part !== 'object') writeWord(JSON.stringify(part) ?? 'null')
    else if (Array.isArray(part)) writeList(part)
    else writeObject(part)
  }

  function writeList(list: readonly unknown[]): void {
    writeByte(0x5b)
    for (let index = 0; index < list.length; index++) {
      if (index > 0) writeByte(0x2c)
      write(list[index])
    }
    writeByte(0x5d)
  }

  function writeObject(object: object): void {
    const keys = Object.keys(object)
    if (keys.length > shapeKeysMax) return writeMap(object, keys.sort())
    const values: readonly unknown[] = Object.values(object)
    let separator = 0x7b
    for (const { index, bytes: name } of sortedKeys(keys)) {
      const child = values[index]
      if (child === undefined) continue
      writeByte(separator)
      writePiece(name)
      write(child)
      separator = 0x2c
    }
    if (separator === 0x7b) writeByte(0x7b)
    writeByte(0x7d)
  }

  function writeMap(object: object, names: readonly string[]): void {
    let separator = 0x7b
    for (const name of names) {
      const child: unknown = Reflect.get(object, name)
      if (child === undefined) continue
      writeByte(separator)
      writeString(name)
      writeByte(0x3a)
      write(child)
      separator = 0x2c
    }
    if (separator === 0x7b) writeByte(0x7b)
    writeByte(0x7d)
  }

  function sortedKeys(keys: readonly string[]): readonly Key[] {
    let shape = shapes
    for (const key of keys) {
      let next = shape.next.get(key)
      if (!next) {
        next = { next: new Map() }
        shape.next.set(key, next)
      }
      shape = next
    }
    shape.sorted ??= sort(keys)
    return shape.sorted
  }

  function writePiece(piece: Uint8Array): void {
    makeRoom(piece.length)
    for (let index = 0; index < piece.length; index++) bytes[at++] = piece[index] ?? 0
  }

  function writeString(text: string): void {
    makeRoom(text.length * bytesPerUnit + 2)
    bytes[at++] = 0x22
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      if (unit < 0x80) {
        if (unit < 0x20 || unit === 0x22 || unit === 0x5c) writeEscaped(text.charAt(index))
        else bytes[at++] = unit
      } else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6)
        bytes[at++] = 0x80 | (unit & 0x3f)
      } else if (unit < 0xd800 || unit > 0xdfff) {
        bytes[at++] = 0xe0 | (unit >> 12)
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f)
        bytes[at++] = 0x80 | (unit & 0x3f)
      } else if (writeSurrogate(text, index)) index++
    }
    bytes[at++] = 0x22
  }

  /** True when it was a pair: both halves are written. */
  function writeSurrogate(text: string, index: number): boolean {
    const point = text.codePointAt(index) ?? 0
    if (point <= 0xffff) {
      writeEscaped(text.charAt(index))
      return false
    }
    bytes[at++] = 0xf0 | (point >> 18)
    bytes[at++] = 0x80 | ((point >> 12) & 0x3f)
    bytes[at++] = 0x80 | ((point >> 6) & 0x3f)
    bytes[at++] = 0x80 | (point & 0x3f)
    return true
  }

  /** The platform knows how each control character and lone surrogate is written. */
  function writeEscaped(character: string): void {
    const text = JSON.stringify(character)
    for (let index = 1; index < text.length - 1; index++) bytes[at++] = text.charCodeAt(index)
  }

  function writeWord(text: string): void {
    makeRoom(text.length)
    for (let index = 0; index < text.length; index++) bytes[at++] = text.charCodeAt(index)
  }

  function writeByte(value: number): void {
    if (at === bytes.length) makeRoom(1)
    bytes[at++] = value
  }

  function makeRoom(wanted: number): void {
    if (at + wanted <= bytes.length) return
    sink(bytes.subarray(0, at))
    at = 0
    if (wanted > bytes.length) bytes = new Uint8Array(wanted)
  }
}

/** Keys in the order of `Array.sort`, by UTF-16 units, as `stableJson` has them. */
function sort(names: readonly string[]): readonly Key[] {
  const places = new Map(names.map((name, index) => [name, index]))
  return [...names].sort().map((name) => ({ index: places.get(name) ?? -1, bytes: utf8ToBytes(`${JSON.stringify(name)}:`) }))
}
