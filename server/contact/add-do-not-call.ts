import { addDoNotCall as list } from '../do-not-call/add-do-not-call'
import { Problem } from '../errors/problem'
import { procedure } from '../trpc'
import { addDoNotCallInput } from './add-do-not-call.schema'
import { parsePhone } from './parse-phone'

/** Acts at once in all campaigns. */
export const addDoNotCall = procedure.input(addDoNotCallInput).mutation(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const phoneHash = input.contactId === undefined ? hashOf(input.number ?? '') : await hashOfContact(input.contactId)
  await list(ctx.sql, { workspaceId, phoneHash, reason: input.reason, source: `user:${ctx.user.id}` })
  await ctx.db.auditLog.create({
    data: { workspaceId, userId: ctx.user.id, action: 'doNotCall.add', subject: phoneHash.slice(0, 12), detail: { reason: input.reason } },
  })

  function hashOf(number: string): string {
    const parsed = parsePhone(number, 'CN')
    if (!parsed) throw new Problem('phone-malformed')
    return ctx.vault.hash(parsed.e164)
  }

  async function hashOfContact(id: string): Promise<string> {
    const contact = await ctx.db.contact.findFirst({ where: { id, workspaceId }, select: { phoneHash: true } })
    if (!contact) throw new Problem('not-found')
    return contact.phoneHash
  }
})
