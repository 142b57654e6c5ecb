import * as z from 'zod'
import type { Context } from '../context'

const seenSchema = z.array(z.object({ rule: z.string(), value: z.json().optional(), ok: z.boolean() }))
const packsSchema = z.array(z.object({ id: z.string(), version: z.string() }))

/** Ledger entries of an attempt, oldest first: which rules were asked and what each saw. */
export async function readDecisions({ db }: Context, where: { readonly workspaceId: string; readonly attemptId: string }) {
  const rows = await db.decision.findMany({ where, orderBy: { at: 'asc' } })
  return rows.map(({ id, verdict, rule, untilAt, seen, packs, at }) => ({
    id,
    verdict,
    rule,
    untilAt,
    at,
    seen: seenSchema.safeParse(seen).data ?? [],
    packs: packsSchema.safeParse(packs).data ?? [],
  }))
}
