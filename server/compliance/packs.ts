import { packs as shipped } from '../../flows/compliance/packs/packs'
import { policySettingsSchema } from '../../flows/compliance/policy/settings'
import { procedure } from '../trpc'

/** The packs that ship, each rule with its words, grade and source, and whether it is in force for this workspace's people. */
export const packs = procedure.query(async ({ ctx }) => {
  const { workspaceId } = ctx
  const [workspace, regions] = await Promise.all([
    ctx.db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { settings: true } }),
    ctx.db.contact.groupBy({ by: ['region'], where: { workspaceId }, _count: { id: true } }),
  ])
  const settings =
    policySettingsSchema.safeParse((workspace.settings as { readonly policy?: unknown } | null)?.policy ?? {}).data ?? policySettingsSchema.parse({})
  const people = new Map(regions.map(({ region, _count }) => [region, _count.id]))
  const nowMs = Date.now()
  return shipped.map((pack) => {
    const count = pack.regions.reduce((sum, region) => sum + (people.get(region) ?? 0), 0)
    const always = pack.id === 'core' || (pack.id === 'customer' && settings.isCustomerPackOn) || settings.alsoPacks.includes(pack.id)
    return {
      id: pack.id,
      version: pack.version,
      name: pack.name,
      overlay: pack.overlay ?? null,
      people: count,
      isInForce: always || count > 0,
      rules: pack.rules.map(({ id, stage, kind, onFail, basis, grade, source, text, verifiedOn, reviewer, fromMs, toMs }) => ({
        id,
        stage,
        kind,
        onFail,
        basis,
        grade,
        source,
        text,
        verifiedOn,
        reviewer,
        isEffective: fromMs <= nowMs && nowMs < toMs,
      })),
    }
  })
})
