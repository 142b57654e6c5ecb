import type { Prisma } from '../../prisma/generated/client'
import type { PhoneVault } from '../crypto/phone-vault'
import { pageArgs, pageOf } from '../page/page-of'
import { procedure } from '../trpc'
import { peopleInput } from './people.schema'

/** People with masked numbers, newest first. */
export const people = procedure.input(peopleInput).query(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const members = input.listId ? await ctx.db.contactListMember.findMany({ where: { workspaceId, listId: input.listId }, select: { contactId: true } }) : null
  const found = await ctx.db.contact.findMany({
    where: { workspaceId, ...(members ? { id: { in: members.map(({ contactId }) => contactId) } } : {}), ...search(input.search, ctx.vault) },
    orderBy: { id: 'desc' },
    ...pageArgs(input),
    select: { id: true, name: true, phoneMasked: true, phoneHash: true, region: true, locale: true, createdAt: true },
  })
  const page = pageOf(found, input.limit)
  const hashes = page.rows.map(({ phoneHash }) => phoneHash)
  const [blocked, consents] = await Promise.all([
    ctx.db.doNotCall.findMany({ where: { workspaceId, phoneHash: { in: hashes } }, select: { phoneHash: true } }),
    ctx.db.consent.findMany({ where: { workspaceId, phoneHash: { in: hashes }, revokedAt: null }, select: { phoneHash: true, purpose: true, level: true } }),
  ])
  const doNotCall = new Set(blocked.map(({ phoneHash }) => phoneHash))
  return {
    ...page,
    rows: page.rows.map(({ phoneHash, ...row }) => ({
      ...row,
      doNotCall: doNotCall.has(phoneHash),
      consents: consents.filter((one) => one.phoneHash === phoneHash).map(({ purpose, level }) => ({ purpose, level })),
    })),
  }
})

function search(text: string | undefined, vault: PhoneVault): Prisma.ContactWhereInput {
  if (!text) return {}
  const digits = text.replace(/[\s-]/g, '')
  if (/^\+\d{6,15}$/.test(digits)) return { phoneHash: vault.hash(digits) }
  return { name: { contains: text, mode: 'insensitive' } }
}
