import { randomUUID } from 'node:crypto'
import { createCallerIds } from '../../prisma/seed/create-caller-ids'
import { createPeople } from '../../prisma/seed/create-people'
import { createWorkspace } from '../../prisma/seed/create-workspace'
import type { DemoPerson } from '../../prisma/seed/demo-people'
import { publishExample } from '../../prisma/seed/publish-example'
import { createCampaign } from '../../server/campaign/create-campaign'
import type { CampaignRef } from '../../server/campaign/campaign-deps'
import { campaignWorkflowId } from '../messages'
import type { CallingStack } from './calling-stack'

export interface CallingCampaign extends CampaignRef {
  readonly planHash: string
  readonly flowVersionId: string
  readonly listId: string
}

export interface NewCallingCampaign {
  readonly example: string
  readonly pool: string
  readonly people: readonly DemoPerson[]
  readonly callsPerSecond?: number
  readonly linesMax?: number
  readonly callerIds?: number
  readonly callerIdLimits?: { readonly gapMs: number; readonly dailyMax: number }
}

/** A workspace of its own with a published example, its people, and a campaign that is not started yet. */
export async function createCallingCampaign(stack: Pick<CallingStack, 'db' | 'vault'>, options: NewCallingCampaign): Promise<CallingCampaign> {
  const workspaceId = `test-${randomUUID().slice(0, 8)}`
  const { db, vault } = stack
  await createWorkspace(db, { workspaceId })
  await createCallerIds(db, { workspaceId, pool: options.pool, count: options.callerIds ?? options.people.length, prefix: '+9992', ...options.callerIdLimits })
  const { versionId, planHash } = await publishExample(db, { workspaceId, name: options.example, userId: 'test' })
  const { listId } = await createPeople({ db, vault }, { workspaceId, listName: 'test', people: options.people })
  const { campaignId } = await createCampaign(
    { db },
    {
      workspaceId,
      name: options.example,
      flowVersionId: versionId,
      listId,
      createdBy: 'test',
      callsPerSecond: options.callsPerSecond ?? 50,
      linesMax: options.linesMax ?? 60,
    },
  )
  return { workspaceId, campaignId, planHash, flowVersionId: versionId, listId }
}

/** Resolves when the campaign's workflow has ended, with its result. */
export function campaignEnd(
  stack: Pick<CallingStack, 'temporal'>,
  { campaignId }: CampaignRef,
): Promise<{ readonly status: string; readonly claimed: number }> {
  return stack.temporal.workflow.getHandle(campaignWorkflowId(campaignId)).result()
}

/** People whose numbers all end in the same two digits. */
export function peopleOf(ending: string, count: number, block = '777'): readonly DemoPerson[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `张${index}`,
    locale: 'zh-CN' as const,
    number: `+999${block}${String(index).padStart(4, '0')}${ending}`,
    attributes: { course: '钢琴课' },
    consent: true,
    doNotCall: false,
  }))
}
