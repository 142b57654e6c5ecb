import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sql } from '../sql/pool'
import { uploadEngine } from './prompt-rows'

export interface CollectedPrompts {
  readonly kept: number
  readonly removed: number
  readonly bytesFreed: number
}

const day = 86_400_000
/** A rendered prompt that nobody played for so long is rendered again when somebody does. */
const unusedMs = 60 * day
/** An upload may lie in a draft that is not saved yet. */
const uploadGraceMs = 7 * day
const strayMs = day
const batch = 500

/**
 * Removes prompt files that nothing needs: rendered ones not used for two months, uploads that no flow, version or plan of any workspace
 * names, and what an interrupted write left. A file's modification time is its last use.
 */
export async function collectPrompts({ sql, stateFolder }: { readonly sql: Sql; readonly stateFolder: string }, nowMs: number): Promise<CollectedPrompts> {
  const folder = join(stateFolder, 'prompts')
  const names = await readdir(folder).catch(() => [])
  let removed = 0
  let bytesFreed = 0
  for (let from = 0; from < names.length; from += batch) {
    const slice = names.slice(from, from + batch)
    const uploads = await uploadsAmong(sql, slice)
    for (const name of slice) {
      const file = await stat(join(folder, name)).catch(() => null)
      if (!file?.isFile()) continue
      const ageMs = nowMs - file.mtimeMs
      const hash = /^([0-9a-f]{64})\.wav$/.exec(name)?.[1]
      const upload = hash === undefined ? undefined : uploads.get(hash)
      const isNeeded = hash === undefined ? ageMs < strayMs : upload === undefined ? ageMs < unusedMs : upload.isNamed || ageMs < uploadGraceMs
      if (isNeeded) continue
      // The row first: a row without a file would be a prompt that cannot be played.
      if (hash !== undefined) await sql.query('DELETE FROM prompt WHERE hash = $1', [hash])
      await rm(join(folder, name), { force: true })
      removed++
      bytesFreed += file.size
    }
  }
  return { kept: names.length - removed, removed, bytesFreed }
}

async function uploadsAmong(sql: Sql, names: readonly string[]): Promise<ReadonlyMap<string, { readonly isNamed: boolean }>> {
  const hashes = names.map((name) => name.slice(0, 64))
  const rows = await sql.query<{ hash: string; named: boolean }>(
    `SELECT p.hash, bool_or(
       EXISTS (SELECT 1 FROM flow f WHERE f.workspace_id = p.workspace_id AND strpos(f.draft, p.hash) > 0)
       OR EXISTS (SELECT 1 FROM flow_version v WHERE v.workspace_id = p.workspace_id AND strpos(v.source, p.hash) > 0)
       OR EXISTS (SELECT 1 FROM plan l WHERE l.workspace_id = p.workspace_id AND strpos(l.plan::text, p.hash) > 0)
       OR EXISTS (SELECT 1 FROM recorded_prompt r WHERE r.workspace_id = p.workspace_id AND r.recording = p.hash)) AS named
     FROM prompt p WHERE p.engine = $1 AND p.hash = ANY($2) GROUP BY p.hash`,
    [uploadEngine, hashes],
  )
  return new Map(rows.map(({ hash, named }) => [hash, { isNamed: named }]))
}
