import { fill } from '../../../tools/bootstrap/language.mjs'
import { readEnv } from '../../env'
import { sealDecisions } from '../../ledger/seal-decisions'
import { type LedgerVerdict, verifyLedger, verifyPages } from '../../ledger/verify-ledger'
import { createPool } from '../../sql/pool'
import { joinStack } from '../run/join-stack'
import type { Terminal } from '../terminal'
import { ledgerWords } from './ledger-words'
import { readEvidence } from './read-evidence'

export interface VerifyOptions {
  readonly head?: string
  readonly json?: boolean
}

const workspaceId = 'demo'

/** `callweave ledger verify`: exit code 1 when the chain is broken. Evidence in a file needs nothing else running. */
export async function verify(file: string | undefined, { head, json }: VerifyOptions, terminal: Terminal): Promise<number> {
  const verdict = file === undefined ? await verifyDatabase(head, terminal) : { ...(await verifyPages(readEvidence(file), head)), unsealed: 0 }
  if (json) terminal.say(JSON.stringify(verdict, null, 2))
  else tell(verdict, terminal)
  return verdict.is === 'intact' ? 0 : 1
}

async function verifyDatabase(head: string | undefined, terminal: Terminal) {
  const stack = await joinStack(terminal)
  const sql = createPool(readEnv(stack.env).databaseUrl, { connectionsMax: 2, name: 'callweave ledger' })
  try {
    await sealDecisions(sql)
    return await verifyLedger(sql, workspaceId, head)
  } finally {
    await sql.close()
    await stack.leave()
  }
}

function tell(verdict: LedgerVerdict & { readonly unsealed: number }, { text, say, complain, paint }: Terminal): void {
  if (verdict.is === 'intact') say(paint.green(fill(text(ledgerWords.intact), { rows: verdict.rows, head: verdict.head })))
  else complain(paint.red(fill(text(ledgerWords[verdict.why]), { row: verdict.row })))
  if (verdict.unsealed > 0) complain(fill(text(ledgerWords.unsealed), { count: verdict.unsealed }))
}
