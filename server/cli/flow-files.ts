import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileCharsMax } from '../../flows/index'
import { Failure, reasonOf } from '../../tools/bootstrap/failure.mjs'
import type { Streams } from './terminal'

export interface SourceFile {
  /** As it is shown; `-` for standard input. */
  readonly name: string
  readonly text: string
}

/** Bytes after which reading stops: what is longer is refused by the parser anyway, and must not fill the memory first. */
const bytesMax = fileCharsMax * 4

/**
 * Files, every `*.flow.json` under a folder, and `-` for standard input.
 * @throws {Failure} file-unreadable, no-flow-files
 */
export async function readFlowFiles(places: readonly string[], stdin: Streams['stdin']): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = []
  for (const place of places) {
    if (place === '-') files.push({ name: '-', text: await readAll(stdin) })
    else for (const name of flowFilesAt(place)) files.push({ name, text: readText(name) })
  }
  return files
}

/** @throws {Failure} file-unreadable */
export async function readFlowFile(place: string, stdin: Streams['stdin']): Promise<SourceFile> {
  return place === '-' ? { name: '-', text: await readAll(stdin) } : { name: place, text: readText(place) }
}

function flowFilesAt(place: string): readonly string[] {
  if (!statOf(place).isDirectory()) return [place]
  const found = flowFilesIn(place)
  if (found.length === 0) throw new Failure('no-flow-files', { place })
  return found
}

/**
 * Every `*.flow.json` of a folder and those below it, which may be none.
 * @throws {Failure} file-unreadable
 */
export function flowFilesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.flow.json') && !/(^|[/\\])node_modules[/\\]/.test(name))
      .sort()
      .map((name) => join(folder, name))
  } catch (error) {
    throw new Failure('file-unreadable', { file: folder, reason: reasonOf(error) })
  }
}

function statOf(place: string) {
  try {
    return statSync(place)
  } catch (error) {
    throw new Failure('file-unreadable', { file: place, reason: reasonOf(error) })
  }
}

function readText(file: string): string {
  const { size } = statOf(file)
  try {
    // Longer than may be read is passed on as a text of that length: the parser refuses it and says so in its own words.
    return size > bytesMax ? ' '.repeat(fileCharsMax + 1) : readFileSync(file, 'utf8')
  } catch (error) {
    throw new Failure('file-unreadable', { file, reason: reasonOf(error) })
  }
}

async function readAll(stdin: Streams['stdin']): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stdin) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk)
    bytes += part.length
    if (bytes <= bytesMax) chunks.push(part)
  }
  return bytes > bytesMax ? ' '.repeat(fileCharsMax + 1) : Buffer.concat(chunks).toString('utf8')
}
