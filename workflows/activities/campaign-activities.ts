import type { CampaignInput, PumpResult } from '../messages'

/** Activities of the workflow worker. */
export interface CampaignActivities {
  /** scheduled → running in the database. */
  openCampaign(input: CampaignInput): Promise<void>
  /** Claims due contacts and starts their calls for one slice of time. */
  pump(input: CampaignInput): Promise<PumpResult>
  /** Writes the end; for `cancelled` it also closes every contact that is not under way, and may be asked again. */
  closeCampaign(input: CampaignInput & { readonly as: 'done' | 'cancelled' }): Promise<{ readonly underWay: number }>
}
