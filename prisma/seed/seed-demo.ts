import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { createCampaign } from '../../server/campaign/create-campaign'
import type { PhoneVault } from '../../server/crypto/phone-vault'
import type { Db } from '../../server/db'
import { createCalendar } from './create-calendar'
import { createCallerIds } from './create-caller-ids'
import { createPeople } from './create-people'
import { createWorkspace } from './create-workspace'
import { demoPeople } from './demo-people'
import { publishExample } from './publish-example'

export const demo = { workspaceId: 'demo', email: 'demo@callweave.local', number: '+99960000000', pace: { callsPerSecond: 3, linesMax: 30 } } as const

export interface SeedDeps {
  readonly db: Db
  readonly vault: PhoneVault
  readonly password: string
}

/** Workspace, user, four published flows, a number that one of them answers, 200 people, caller IDs, an appointment calendar and one campaign that waits to be started. A second time changes nothing. */
export async function seedDemo({ db, vault, password }: SeedDeps): Promise<void> {
  const { workspaceId } = demo
  await createWorkspace(db, { workspaceId })
  const userId = await demoUser(db, password)
  await createCallerIds(db, { workspaceId, pool: 'main', count: 100, prefix: '+9991000' })
  await createCallerIds(db, { workspaceId, pool: 'school', count: 100, prefix: '+9991001' })
  await createCallerIds(db, { workspaceId, pool: 'store', count: 100, prefix: '+9991002' })
  await createCalendar(db, { workspaceId })
  if (await db.flow.findFirst({ where: { workspaceId }, select: { id: true } })) return
  const { listId } = await createPeople({ db, vault }, { workspaceId, listName: '演示名单 · Demo list', people: demoPeople() })
  const appointment = await publishExample(db, { workspaceId, name: 'appointment', userId })
  await publishExample(db, { workspaceId, name: 'shipped', userId })
  await publishExample(db, { workspaceId, name: 'survey', userId })
  const menu = await publishExample(db, { workspaceId, name: 'main-menu', userId })
  await db.inboundNumber.createMany({ data: [{ workspaceId, number: demo.number, flowId: menu.flowId }], skipDuplicates: true })
  await createCampaign(
    { db },
    { workspaceId, name: '试听课提醒 · Trial-lesson reminder', flowVersionId: appointment.versionId, listId, createdBy: userId, seeded: true, ...demo.pace },
  )
}

async function demoUser(db: Db, password: string): Promise<string> {
  const known = await db.user.findUnique({ where: { email: demo.email }, select: { id: true } })
  const id = known?.id ?? randomUUID()
  const hashed = await hashPassword(password)
  await db.user.upsert({
    where: { email: demo.email },
    update: {},
    create: { id, workspaceId: demo.workspaceId, name: 'Demo', email: demo.email, emailVerified: true },
  })
  await db.account.upsert({
    where: { id: `${id}-credential` },
    update: { password: hashed },
    create: { id: `${id}-credential`, accountId: id, providerId: 'credential', userId: id, password: hashed },
  })
  return id
}
