import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { chainStart } from '../../../flows/index'
import { Failure, reasonOf } from '../../../tools/bootstrap/failure.mjs'
import { fill } from '../../../tools/bootstrap/language.mjs'
import { readEnv } from '../../env'
import { readChain } from '../../ledger/read-chain'
import { sealDecisions } from '../../ledger/seal-decisions'
import { createPool } from '../../sql/pool'
import { joinStack } from '../run/join-stack'
import type { Terminal } from '../terminal'
import { ledgerWords } from './ledger-words'

const workspaceId = 'demo'

/** `callweave ledger export`: one line per decision, `{ seq, prevHash, hash, row }`, as `ledger verify` reads it. */
export async function exportLedger({ out }: { readonly out?: string }, terminal: Terminal): Promise<number> {
  const stack = await joinStack(terminal)
  const sql = createPool(readEnv(stack.env).databaseUrl, { connectionsMax: 2, name: 'callweave ledger' })
  let rows = 0
  let head = chainStart
  async function* lines() {
    for await (const page of readChain(sql, workspaceId)) {
      rows += page.length
      head = page.at(-1)?.hash ?? head
      yield page.map((link) => `${JSON.stringify(link)}\n`).join('')
    }
  }
  try {
    await sealDecisions(sql)
    if (out === undefined) for await (const text of lines()) terminal.stdout.write(text)
    else
      await pipeline(Readable.from(lines()), createWriteStream(out, { mode: 0o600 })).catch((error: Error) => {
        throw new Failure('file-unwritable', { file: out, reason: reasonOf(error) })
      })
    terminal.complain(fill(terminal.text(ledgerWords.exported), { rows, head }))
    return 0
  } finally {
    await sql.close()
    await stack.leave()
  }
}
