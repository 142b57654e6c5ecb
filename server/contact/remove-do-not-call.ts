import { Problem } from '../errors/problem'
import { procedure } from '../trpc'
import { removeDoNotCallInput } from './remove-do-not-call.schema'

/** Only with a reason, which stays in the audit log: somebody had refused calls. */
export const removeDoNotCall = procedure.input(removeDoNotCallInput).mutation(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const contact = await ctx.db.contact.findFirst({ where: { id: input.contactId, workspaceId }, select: { phoneHash: true } })
  if (!contact) throw new Problem('not-found')
  const { phoneHash } = contact
  await ctx.db.$transaction([
    ctx.db.doNotCall.deleteMany({ where: { workspaceId, phoneHash } }),
    ctx.db.auditLog.create({
      data: { workspaceId, userId: ctx.user.id, action: 'doNotCall.remove', subject: phoneHash.slice(0, 12), detail: { reason: input.reason } },
    }),
  ])
})
