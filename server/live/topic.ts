import * as z from 'zod'

/** What a page wants to hear about. */
export const topicSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('overview') }),
  z.object({ kind: z.literal('campaign'), id: z.uuid() }),
  /** Counts on a flow's nodes and ports: of its running campaigns, or of the one named. */
  z.object({ kind: z.literal('flow'), id: z.uuid(), campaignId: z.uuid().optional() }),
  /** Revision of a draft, and who has it open. */
  z.object({ kind: z.literal('draft'), id: z.uuid() }),
  z.object({ kind: z.literal('call'), id: z.uuid() }),
  z.object({ kind: z.literal('messages') }),
])

export type Topic = z.infer<typeof topicSchema>
export type TopicKind = Topic['kind']

export function topicKey(topic: Topic): string {
  if (topic.kind === 'flow' && topic.campaignId) return `flow:${topic.id}:${topic.campaignId}`
  return 'id' in topic ? `${topic.kind}:${topic.id}` : topic.kind
}
