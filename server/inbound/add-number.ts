import { parsePhone } from '../contact/parse-phone'
import type { Db } from '../db'
import { Problem } from '../errors/problem'

/** Extensions and short codes of the house. */
const short = /^\d{2,8}$/

/** Keeps a number of ours, with the flow that answers. Throws `phone-malformed`, `number-taken` and `not-found`. */
export async function addNumber(
  { db }: { readonly db: Db },
  { workspaceId, number: text, flowId }: { readonly workspaceId: string; readonly number: string; readonly flowId?: string | null },
): Promise<{ readonly id: string; readonly number: string }> {
  const plain = text.normalize('NFKC').trim()
  const number = short.test(plain) ? plain : parsePhone(plain, 'CN')?.e164
  if (number === undefined) throw new Problem('phone-malformed')
  if (flowId && !(await db.flow.findFirst({ where: { id: flowId, workspaceId, archivedAt: null }, select: { id: true } }))) throw new Problem('not-found')
  const { count } = await db.inboundNumber.createMany({ data: [{ workspaceId, number, flowId: flowId ?? null }], skipDuplicates: true })
  if (count === 0) throw new Problem('number-taken', { number })
  return db.inboundNumber.findUniqueOrThrow({ where: { number }, select: { id: true, number: true } })
}
