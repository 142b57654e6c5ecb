import { createHash } from 'node:crypto'
import type { Locale } from '../../flows/model/text'
import type { Sql } from '../sql/pool'
import { normalText } from './prompt-hash'

export interface Words {
  readonly locale: Locale
  readonly text: string
}

const hashOf = (text: string) => createHash('sha256').update(normalText(text)).digest('hex')

/**
 * Sentences that a person has recorded, by their very words: whoever says these words, in whatever version of a flow, is heard in the
 * recording, and a changed word needs a new one.
 */
export function createRecordedPrompts(sql: Sql) {
  return {
    /** Hash of the upload. */
    get: async (workspaceId: string, { locale, text }: Words): Promise<string | undefined> => {
      const [row] = await sql.query<{ recording: string }>('SELECT recording FROM recorded_prompt WHERE workspace_id = $1 AND locale = $2 AND text_hash = $3', [
        workspaceId,
        locale,
        hashOf(text),
      ])
      return row?.recording
    },
    put: async (workspaceId: string, { locale, text }: Words, recording: string): Promise<void> => {
      await sql.query(
        `INSERT INTO recorded_prompt (workspace_id, locale, text_hash, recording) VALUES ($1, $2, $3, $4)
         ON CONFLICT (workspace_id, locale, text_hash) DO UPDATE SET recording = excluded.recording, created_at = now()`,
        [workspaceId, locale, hashOf(text), recording],
      )
    },
    remove: async (workspaceId: string, { locale, text }: Words): Promise<void> => {
      await sql.query('DELETE FROM recorded_prompt WHERE workspace_id = $1 AND locale = $2 AND text_hash = $3', [workspaceId, locale, hashOf(text)])
    },
  }
}
