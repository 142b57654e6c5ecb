import { services } from '../services'
import { type DraftState, readDraftState } from '../presence/read-draft-state'
import { readCampaignCounts } from './read/campaign-counts'
import { readFlowCounts } from './read/flow-counts'
import { readOverviewCounts } from './read/overview-counts'
import type { Topic, TopicKind } from './topic'

/** The plain fact that something moved; who shows it asks for it. */
export interface Moved {
  readonly at: number
}

/** What each topic says. */
export interface TopicData {
  readonly overview: Awaited<ReturnType<typeof readOverviewCounts>>
  readonly campaign: Awaited<ReturnType<typeof readCampaignCounts>>
  readonly flow: Awaited<ReturnType<typeof readFlowCounts>>
  readonly draft: DraftState
  readonly call: Moved
  readonly messages: Moved
}

export function readTopic(workspaceId: string, topic: Topic): Promise<TopicData[TopicKind]> {
  const { sql } = services()
  switch (topic.kind) {
    case 'overview':
      return readOverviewCounts(sql, workspaceId)
    case 'campaign':
      return readCampaignCounts(sql, workspaceId, topic.id)
    case 'flow':
      return readFlowCounts(sql, workspaceId, topic.id, topic.campaignId)
    case 'draft':
      return readDraftState(sql, workspaceId, topic.id)
    case 'call':
    case 'messages':
      return Promise.resolve({ at: Date.now() })
  }
}
