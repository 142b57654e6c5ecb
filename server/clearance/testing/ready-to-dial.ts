import { randomUUID } from 'node:crypto'
import type { CheckCommand } from '../../../flows/model/command'
import { createWorkspace } from '../../../prisma/seed/create-workspace'
import { type AttemptStore, createAttemptStore } from '../../attempt/attempt-store'
import { callUuid } from '../../attempt/call-uuid'
import type { Run } from '../../attempt/run'
import { createPhoneVault } from '../../crypto/phone-vault'
import { type OpenStores, openStores } from '../../testing/open-stores'
import { type ClearanceStore, createClearanceStore } from '../clearance-store'

const vault = createPhoneVault({ encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) })

export const command: CheckCommand = {
  do: 'check',
  purpose: 'service',
  gates: ['doNotCall', 'consent', 'callingWindow', 'frequencyCap', 'callerIdRoom'],
  pool: 'main',
}

export interface ReadyToDial extends Pick<OpenStores, 'db' | 'sql' | 'close'> {
  readonly attempts: AttemptStore
  /** A new workspace with a running campaign. */
  readonly campaign: () => Promise<Campaign>
}

export interface Campaign {
  readonly workspaceId: string
  readonly campaignId: string
  /** An attempt that a segment has taken over, of a person with consent. */
  readonly claimed: (number: string, attemptNo?: number) => Promise<Run>
  readonly check: (run: Run, asked?: CheckCommand) => ReturnType<ClearanceStore['check']>
}

/** A number that belongs to nobody. */
export const number = (index: number) => `+99966600${String(index).padStart(4, '0')}`

/** A database with what a check before a dial asks for. */
export async function readyToDial(): Promise<ReadyToDial> {
  const { db, sql, close } = await openStores({ connectionsMax: 60 })
  const attempts = createAttemptStore({ sql, vault, plans: { load: async () => ({ refused: 'not asked for here' }) } })
  const clearances = createClearanceStore({ sql, switch: 'simulator' })
  const campaign = async (): Promise<Campaign> => {
    const workspaceId = randomUUID()
    await createWorkspace(db, { workspaceId })
    const { id: campaignId } = await db.campaign.create({
      data: {
        workspaceId,
        name: 'x',
        flowId: randomUUID(),
        flowVersionId: randomUUID(),
        planHash: 'p',
        listId: randomUUID(),
        createdBy: 'test',
        status: 'running',
        startedOn: 'simulator',
      },
    })
    const claimed = async (number: string, attemptNo = 1): Promise<Run> => {
      const stored = vault.store(number)
      const contact = await db.contact.upsert({
        where: { workspaceId_phoneHash: { workspaceId, phoneHash: stored.phoneHash } },
        update: {},
        create: { workspaceId, name: 'n', ...stored, region: '001', zones: [] },
      })
      if (attemptNo === 1)
        await db.consent.create({
          data: { workspaceId, phoneHash: stored.phoneHash, purpose: 'service', level: 'express', source: 'test', grantedAt: new Date(0) },
        })
      const id = randomUUID()
      await db.attempt.create({
        data: {
          id,
          runId: id,
          workspaceId,
          campaignId,
          contactId: contact.id,
          attemptNo,
          planHash: 'p',
          callUuid: callUuid(id),
          switchNode: 'fs1',
          phoneHash: stored.phoneHash,
        },
      })
      const opened = await attempts.open(id, `test:${id}`)
      if (!opened) throw new Error('the run is not there')
      return opened.run
    }
    return { workspaceId, campaignId, claimed, check: (run, asked = command) => clearances.check(run, asked) }
  }
  return { db, sql, close, attempts, campaign }
}
