import type { OutcomeOf } from '../../flows/model/outcome'
import type { Run } from '../attempt/run'
import type { PhoneVault } from '../crypto/phone-vault'
import type { Sql } from '../sql/pool'

const place = 'request_answer.answer'

/** $1 key, $2 workspace, $3 answer, sealed. The one that was there first stays; those of yesterday, which no segment comes back to, go. */
const keepSql = `
WITH old AS (DELETE FROM request_answer WHERE at < now() - interval '1 day')
INSERT INTO request_answer (key, workspace_id, answer) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING`

/**
 * Not every system honours an idempotency key, so an answer is kept until the call has gone on. What came to nothing (a fault, a timeout) is asked
 * again. Between the answer and its row a crash still asks twice: then the key that goes along is all there is.
 */
export async function firstAnswer(
  { sql, vault }: { readonly sql: Sql; readonly vault: PhoneVault },
  run: Run,
  key: string,
  ask: () => Promise<OutcomeOf<'request'>>,
): Promise<OutcomeOf<'request'>> {
  const [known] = await sql.query<{ answer: string }>('SELECT answer FROM request_answer WHERE key = $1', [key])
  if (known) return JSON.parse(vault.unseal(place, known.answer))
  const outcome = await ask()
  if (outcome.is !== 'fault' && outcome.is !== 'timeout') await sql.query(keepSql, [key, run.workspaceId, vault.seal(place, JSON.stringify(outcome))])
  return outcome
}
