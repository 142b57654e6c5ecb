import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import type { ChainedRow } from '../../../flows/index'
import { Failure, reasonOf } from '../../../tools/bootstrap/failure.mjs'

const linkSchema = z.object({ row: z.record(z.string(), z.json()), prevHash: z.string(), hash: z.string() })

/**
 * The rows of a file of evidence, one at a time: it may be larger than memory.
 * @throws {Failure} file-unreadable, evidence-unreadable
 */
export async function* readEvidence(file: string): AsyncGenerator<readonly ChainedRow[]> {
  const input = createReadStream(file, 'utf8')
  const failed = new Promise<never>((_, reject) => input.once('error', (error) => reject(new Failure('file-unreadable', { file, reason: reasonOf(error) }))))
  const opened = new Promise((resolve) => input.once('open', resolve))
  await Promise.race([opened, failed])
  let line = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (text !== '') yield [readLine(text, { file, line })]
  }
}

function readLine(text: string, place: { readonly file: string; readonly line: number }): ChainedRow {
  try {
    return linkSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new Failure('evidence-unreadable', {
      ...place,
      reason: error instanceof z.ZodError ? error.issues.map(({ path }) => path.join('.')).join(', ') : reasonOf(error),
    })
  }
}
