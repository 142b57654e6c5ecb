import type { MessageCommand } from '../../flows/model/command'
import type { OutcomeOf } from '../../flows/model/outcome'
import type { Run } from '../attempt/run'
import type { PhoneVault } from '../crypto/phone-vault'
import { notify } from '../notify'
import type { SqlPool } from '../sql/pool'
import type { MessageProvider } from './message-provider'

export interface MessageOutbox {
  /** Under one key a message leaves once, whoever asks again gets the first answer. */
  send(run: Run, key: string, command: MessageCommand): Promise<OutcomeOf<'message'>>
}

interface OutboxRow {
  readonly id: string
  readonly status: 'queued' | 'sent' | 'failed'
  readonly failure: string | null
}

const insertSql = `
INSERT INTO message (id, workspace_id, idempotency_key, attempt_id, contact_id, channel, locale, text, phone, phone_masked, provider)
VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (idempotency_key) DO NOTHING`

/** The row stands before the provider is asked: after a crash the same key is sent again, and the provider knows it by that key. */
export function createMessageOutbox({ sql, vault, provider }: { sql: SqlPool; vault: PhoneVault; provider: MessageProvider }): MessageOutbox {
  return {
    send: async (run, key, command) => {
      const { contact } = run
      await sql.query(insertSql, [
        run.workspaceId,
        key,
        run.attemptId,
        contact.id,
        command.channel,
        command.locale,
        command.text,
        contact.phoneSealed,
        contact.phoneMasked,
        provider.name,
      ])
      const [row] = await sql.query<OutboxRow>('SELECT id, status, failure FROM message WHERE idempotency_key = $1', [key])
      if (!row) throw new Error(`the outbox lost ${key}`)
      if (row.status === 'sent') return { is: 'sent' }
      if (row.status === 'failed') return { is: 'failed', reason: row.failure ?? 'unknown' }
      const sent = await provider.send({ key, channel: command.channel, locale: command.locale, text: command.text, to: vault.open(contact.phoneSealed) })
      await sql.transaction(async (tx) => {
        await tx.query(`UPDATE message SET status = $2, failure = $3, sent_at = CASE WHEN $2 = 'sent' THEN now() END WHERE id = $1`, [
          row.id,
          sent.is,
          sent.is === 'failed' ? sent.reason : null,
        ])
        await notify(tx, [{ workspaceId: run.workspaceId, kind: 'message', campaignId: run.campaignId, attemptId: run.attemptId, id: row.id }])
      })
      return sent
    },
  }
}
