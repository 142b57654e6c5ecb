import { renameSync, writeFileSync } from 'node:fs'
import { Failure, reasonOf } from '../../tools/bootstrap/failure.mjs'

/**
 * Puts a whole text in the place of a file; whoever reads it sees the old text or the new one.
 * @throws {Failure} file-unwritable
 */
export function writeText(file: string, text: string): void {
  try {
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  } catch (error) {
    throw new Failure('file-unwritable', { file, reason: reasonOf(error) })
  }
}
