import { cancellationSignal, heartbeat } from '@temporalio/activity'
import type { ClosedCampaign } from '../../server/pump/close-campaign'
import type { PumpTurn } from '../../server/pump/pump'
import type { CampaignInput, PumpResult } from '../messages'
import type { CampaignActivities } from './campaign-activities'
import type { PlaceActivities } from './place-activities'

export interface CampaignDeps extends PlaceActivities {
  open(input: CampaignInput): Promise<void>
  pump(input: CampaignInput, turn: PumpTurn): Promise<PumpResult>
  close(input: CampaignInput & { readonly as: 'done' | 'cancelled' }): Promise<ClosedCampaign>
  /** Cuts a call's durable wait short. */
  cancelWait(runId: string): Promise<void>
}

export function createCampaignActivities(deps: CampaignDeps): CampaignActivities & PlaceActivities {
  return {
    placeAgain: (run) => deps.placeAgain(run),
    openCampaign: (input) => deps.open(input),
    pump: (input) => {
      const signal = cancellationSignal()
      return deps.pump(input, { beat: () => heartbeat(), isCancelled: () => signal.aborted })
    },
    closeCampaign: async (input) => {
      const { underWay, waitingRuns } = await deps.close(input)
      if (input.as === 'cancelled') for (const runId of waitingRuns) await deps.cancelWait(runId)
      return { underWay }
    },
  }
}
