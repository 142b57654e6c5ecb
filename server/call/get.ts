import { describeRule, explainReasons } from '../compliance/explain-reason'
import { Problem } from '../errors/problem'
import { asText } from '../page/as-text'
import { procedure } from '../trpc'
import { callId } from './get.schema'
import { readDecisions } from './read-decisions'
import { readPath } from './read-path'

/** One attempt, whole: who, what it was allowed by, its path step by step, what was sent, and how it ended. */
export const get = procedure.input(callId).query(async ({ ctx, input }) => {
  const { workspaceId, db } = ctx
  const attempt = await db.attempt.findFirst({ where: { id: input.callId, workspaceId }, omit: { checkpoint: true, phoneHash: true, owner: true } })
  if (!attempt) throw new Problem('not-found')
  const mine = { workspaceId, attemptId: attempt.id }
  const [contact, campaign, number, callerId, decisions, messages, path, siblings] = await Promise.all([
    db.contact.findFirst({ where: { workspaceId, id: attempt.contactId }, select: { id: true, name: true, phoneMasked: true, locale: true, region: true } }),
    db.campaign.findFirst({ where: { workspaceId, id: attempt.campaignId }, select: { id: true, name: true, flowId: true, flowVersionId: true } }),
    attempt.direction === 'inbound'
      ? db.inboundNumber.findFirst({ where: { workspaceId, id: attempt.campaignId }, select: { id: true, number: true, flowId: true } })
      : null,
    attempt.callerIdId ? db.callerId.findFirst({ where: { workspaceId, id: attempt.callerIdId }, select: { number: true, pool: true } }) : null,
    readDecisions(ctx, mine),
    db.message.findMany({
      where: mine,
      orderBy: { createdAt: 'asc' },
      select: { id: true, channel: true, locale: true, text: true, phoneMasked: true, status: true, failure: true, createdAt: true, sentAt: true },
    }),
    readPath(ctx, { ...mine, planHash: attempt.planHash, stateFolder: ctx.env.stateFolder }),
    db.attempt.findMany({
      where: { workspaceId, campaignId: attempt.campaignId, contactId: attempt.contactId },
      orderBy: { attemptNo: 'asc' },
      select: { id: true, attemptNo: true, disposition: true, state: true },
    }),
  ])
  const flowId = campaign?.flowId ?? number?.flowId
  const flow = flowId ? await db.flow.findFirst({ where: { workspaceId, id: flowId }, select: { id: true, name: true } }) : null
  return {
    attempt,
    contact,
    campaign: campaign ? { ...campaign, flowName: asText(flow?.name) } : null,
    /** Number of ours that was called. */
    number: number?.number ?? null,
    callerId,
    decisions,
    messages,
    path,
    siblings,
    reasons: explainReasons([attempt.rule, attempt.cause, ...decisions.map(({ rule }) => rule)]),
    rules: Object.fromEntries(decisions.flatMap(({ seen }) => seen.map(({ rule }) => [rule, describeRule(rule).text]))),
  }
})
