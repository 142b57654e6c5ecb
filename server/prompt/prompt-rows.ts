import type { Sql } from '../sql/pool'

/** Uploads keep this as their engine: nothing can render them again. */
export const uploadEngine = 'upload'

interface Row {
  readonly durationMs: number
  readonly isPlaceholder: boolean
  readonly fallbackReason?: string
}

export interface PromptRows {
  get(workspaceId: string, hash: string): Promise<Row | undefined>
  put(workspaceId: string, hash: string, row: Row & { readonly locale: string; readonly voice: string; readonly engine: string }): Promise<void>
}

/** What a workspace's prompts are, by the hash of their content. */
export function createPromptRows(sql: Sql): PromptRows {
  return {
    get: async (workspaceId, hash) => {
      const [row] = await sql.query<{ duration_ms: number; placeholder: boolean; fallback_reason: string | null }>(
        'SELECT duration_ms, placeholder, fallback_reason FROM prompt WHERE workspace_id = $1 AND hash = $2',
        [workspaceId, hash],
      )
      return row && { durationMs: row.duration_ms, isPlaceholder: row.placeholder, ...(row.fallback_reason && { fallbackReason: row.fallback_reason }) }
    },
    put: async (workspaceId, hash, row) => {
      await sql.query(
        `INSERT INTO prompt (workspace_id, hash, locale, voice, engine, placeholder, duration_ms, fallback_reason) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)
         ON CONFLICT (workspace_id, hash) DO UPDATE SET duration_ms = EXCLUDED.duration_ms`,
        [workspaceId, hash, row.locale, row.voice, row.engine, row.isPlaceholder, row.durationMs, row.fallbackReason ?? null],
      )
    },
  }
}
