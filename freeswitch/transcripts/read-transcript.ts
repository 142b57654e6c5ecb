import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One direction of one moment of a transcript. */
export interface Line {
  readonly connection: number
  readonly from: 'client' | 'switch' | 'remark'
  readonly atMs: number
  /** Exact bytes on the wire; of a remark, its text. */
  readonly bytes: Buffer
}

const folder = import.meta.dirname

export const transcripts: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()

const marker = /^(<<|>>|--) (?:[A-Z] | )\+(\d+)ms$/

/** Reads a transcript; a new connection begins where the switch asks for authentication. */
export function readTranscript(name: string): Line[] {
  const text = readFileSync(join(folder, name), 'utf8').split('\n')
  const lines: Line[] = []
  let connection = -1
  for (let index = 0; index < text.length; ) {
    const found = marker.exec(text[index] ?? '')
    index++
    if (!found) continue
    const content: string[] = []
    while (index < text.length && !marker.test(text[index] ?? '')) content.push(text[index++] ?? '')
    const [, direction, at] = found
    const bytes = wire(content.join('\n'))
    if (direction === '<<' && bytes.includes('auth/request')) connection++
    lines.push({ connection, from: direction === '<<' ? 'switch' : direction === '>>' ? 'client' : 'remark', atMs: Number(at), bytes })
  }
  return lines
}

/**
 * The transcript writes an empty line after each read, and one read may hold several messages. Host names and addresses were replaced after the
 * recording, so a JSON body (one line) tells its own length and `Content-Length` is written anew; of other bodies it holds.
 */
function wire(content: string): Buffer {
  const parts: Buffer[] = []
  let rest = content
  while (rest.trim() !== '') {
    rest = rest.replace(/^\n+/, '')
    const end = rest.indexOf('\n\n')
    const head = end === -1 ? rest.replace(/\n+$/, '') : rest.slice(0, end)
    const after = end === -1 ? '' : rest.slice(end + 2)
    const length = /^Content-Length: (\d+)$/m.exec(head)
    const body = !length ? '' : after.startsWith('{') ? (after.split('\n')[0] ?? '') : Buffer.from(after).toString('utf8', 0, Number(length[1]))
    parts.push(Buffer.from(`${head.replace(/^Content-Length: .*$/m, `Content-Length: ${Buffer.byteLength(body)}`)}\n\n${body}`))
    rest = after.slice(body.length)
  }
  return Buffer.concat(parts)
}

/** Everything that the switch sent on a connection, as one stream. */
export function streamOf(lines: readonly Line[], connection: number): Buffer {
  return Buffer.concat(lines.filter((line) => line.connection === connection && line.from === 'switch').map((line) => line.bytes))
}
