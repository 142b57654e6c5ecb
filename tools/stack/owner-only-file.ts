import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type * as z from 'zod'

/** Writes JSON that only the owner may read; a reader never sees half of it. */
export function writeOwnerOnly(file: string, value: unknown): void {
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  chmodSync(temporary, 0o600)
  renameSync(temporary, file)
}

/** `undefined` when there is no such file or it is not of the form. */
export function readJsonFile<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
