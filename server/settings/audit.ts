import type { LocalText } from '../../flows/model/text'
import { asText } from '../page/as-text'
import { userNames } from '../page/user-names'
import { procedure } from '../trpc'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

interface Thing {
  readonly kind: 'flow' | 'campaign'
  readonly id: string
  readonly name: LocalText
}

/** The latest entries of the audit log, with the flow or campaign that each is about. */
export const audit = procedure.query(async ({ ctx }) => {
  const { workspaceId } = ctx
  const rows = await ctx.db.auditLog.findMany({
    where: { workspaceId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, userId: true, action: true, subject: true, at: true },
  })
  const where = { workspaceId, id: { in: rows.map(({ subject }) => subject).filter((subject) => uuid.test(subject)) } }
  const select = { id: true, name: true } as const
  const [names, flows, campaigns] = await Promise.all([
    userNames(ctx.db, workspaceId),
    ctx.db.flow.findMany({ where, select }),
    ctx.db.campaign.findMany({ where, select }),
  ])
  const things: readonly Thing[] = [
    ...flows.map(({ id, name }) => ({ kind: 'flow' as const, id, name: asText(name) })),
    ...campaigns.map(({ id, name }) => ({ kind: 'campaign' as const, id, name: { 'zh-CN': name, en: name } })),
  ]
  const about = new Map(things.map((thing) => [thing.id, thing]))
  return rows.map(({ userId, subject, ...row }) => ({ ...row, subject, who: names.get(userId) ?? userId, about: about.get(subject) ?? null }))
})
