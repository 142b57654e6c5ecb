import { parsePhone } from '../contact/parse-phone'
import { Problem } from '../errors/problem'
import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { addCallerIdInput } from './add-caller-id.schema'

/** Another number of ours to call under. That it is ours is for the carrier to check: a call under another's number does not leave its trunk. */
export const addCallerId = procedure.input(addCallerIdInput).mutation(async ({ ctx, input: { number: text, pool } }) => {
  const { workspaceId } = ctx
  const number = parsePhone(text, 'CN')?.e164
  if (number === undefined) throw new Problem('phone-malformed')
  const { count } = await ctx.db.callerId.createMany({ data: [{ workspaceId, number, pool }], skipDuplicates: true })
  // What somebody once stated about it may hold no longer: it is asked for anew.
  const unknown = { registeredWith: null, registeredOn: null, evidence: null, dialable: false, factsBy: null, factsAt: null }
  const removed = { workspaceId, number, removedAt: { not: null } }
  if (count === 0 && (await ctx.db.callerId.updateMany({ where: removed, data: { pool, enabled: true, removedAt: null, ...unknown } })).count === 0)
    throw new Problem('number-taken', { number })
  const { id } = await ctx.db.callerId.findUniqueOrThrow({ where: { workspaceId_number: { workspaceId, number } }, select: { id: true } })
  await audit(ctx, 'callerId.add', id, { number, pool })
  return { id, number }
})
