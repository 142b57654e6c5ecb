import { packs } from '../../flows/compliance/packs/packs'
import { campaignSignals } from '../../workflows/messages'
import { depsOf } from '../campaign/deps-of'
import { signalCampaign } from '../campaign/signal-campaign'
import { Problem } from '../errors/problem'
import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { saveCallerIdFactsInput } from './save-caller-id-facts.schema'

const callerIdRules = packs.flatMap((pack) => pack.rules.filter((rule) => rule.kind === 'callerId').map((rule) => rule.id))

/** Those who waited because of what was not known of our numbers are looked at again now. $1 workspace, $2 rules. */
const wakeSql = `
UPDATE campaign_contact SET due_at = now(), updated_at = now() WHERE workspace_id = $1 AND state = 'due' AND due_at > now() AND reason = ANY($2)
RETURNING campaign_id`

/** What somebody answers for about one of our numbers: whom it is registered with, and that a call back reaches us. The check before each dial reads it. */
export const saveCallerIdFacts = procedure.input(saveCallerIdFactsInput).mutation(async ({ ctx, input: { id, registration, isDialable } }) => {
  const { workspaceId, user } = ctx
  const facts = {
    registeredWith: registration?.with ?? null,
    registeredOn: registration?.on ?? null,
    evidence: registration?.evidence ?? null,
    dialable: isDialable,
  }
  const { count } = await ctx.db.callerId.updateMany({ where: { id, workspaceId, removedAt: null }, data: { ...facts, factsBy: user.id, factsAt: new Date() } })
  if (count === 0) throw new Problem('not-found')
  await audit(ctx, 'callerId.facts', id, facts)
  const woken = await ctx.sql.query<{ campaign_id: string }>(wakeSql, [workspaceId, callerIdRules])
  if (woken.length === 0) return
  // A campaign with nothing else to do sleeps until the first of them was due.
  const deps = await depsOf(ctx)
  for (const campaignId of new Set(woken.map(({ campaign_id }) => campaign_id))) await signalCampaign(deps, campaignId, campaignSignals.setRate)
})
