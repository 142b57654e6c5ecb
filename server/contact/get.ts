import * as z from 'zod'
import { Problem } from '../errors/problem'
import { procedure } from '../trpc'
import { contactId } from './get.schema'

const attributesSchema = z.record(z.string(), z.json())

/** One person: what is known, what they agreed to, and the calls they had. */
export const get = procedure.input(contactId).query(async ({ ctx, input }) => {
  const { workspaceId, db } = ctx
  const contact = await db.contact.findFirst({ where: { id: input.contactId, workspaceId } })
  if (!contact) throw new Problem('not-found')
  const byPhone = { workspaceId, phoneHash: contact.phoneHash }
  const [consents, doNotCall, calls, notes] = await Promise.all([
    db.consent.findMany({
      where: byPhone,
      orderBy: { grantedAt: 'desc' },
      select: { id: true, purpose: true, level: true, source: true, grantedAt: true, expiresAt: true, revokedAt: true },
    }),
    db.doNotCall.findUnique({ where: { workspaceId_phoneHash: byPhone }, select: { reason: true, source: true, createdAt: true } }),
    db.attempt.findMany({
      where: { workspaceId, contactId: contact.id },
      orderBy: { claimedAt: 'desc' },
      take: 20,
      select: { id: true, disposition: true, state: true, claimedAt: true, campaignId: true },
    }),
    db.contactNote.findMany({
      where: { workspaceId, contactId: contact.id },
      orderBy: { createdAt: 'desc' },
      take: 20,
      select: { id: true, text: true, createdAt: true, attemptId: true },
    }),
  ])
  const { id, name, phoneMasked, region, zones, locale, createdAt } = contact
  return {
    id,
    name,
    phoneMasked,
    region,
    zones,
    locale,
    createdAt,
    attributes: attributesSchema.safeParse(contact.attributes).data ?? {},
    consents,
    doNotCall,
    calls,
    notes,
  }
})
