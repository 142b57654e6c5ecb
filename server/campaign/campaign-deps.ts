import type { Client } from '@temporalio/client'
import type { Db } from '../db'

export interface CampaignDeps {
  readonly db: Db
  readonly temporal: Client
  /** On a real switch the first campaign asks for a typed confirmation. */
  readonly switch: 'simulator' | 'real'
}

export interface CampaignRef {
  readonly workspaceId: string
  readonly campaignId: string
}
