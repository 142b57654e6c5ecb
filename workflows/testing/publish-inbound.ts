import { readFile } from 'node:fs/promises'
import { parseFlow } from '../../flows/index'
import { createWorkspace } from '../../prisma/seed/create-workspace'
import { createFlow } from '../../server/flow/create-flow'
import { publishFlow } from '../../server/flow/publish-flow'
import { root } from '../../tools/bootstrap/folders.mjs'
import type { CallingStack } from './calling-stack'

export interface PublishedInbound {
  readonly workspaceId: string
  readonly flowId: string
  readonly numberId: string
}

const allDay = [{ startMin: 0, endMin: 1440 }]
const hours = { open: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, allDay])), closed: {} }

/** The shipped main menu behind a number, with opening hours that do not depend on when the test runs. */
export async function publishInbound(
  { db }: Pick<CallingStack, 'db'>,
  { workspaceId, number, doors }: { readonly workspaceId: string; readonly number: string; readonly doors: keyof typeof hours },
): Promise<PublishedInbound> {
  await createWorkspace(db, { workspaceId })
  const text = await readFile(`${root}/flows/examples/good/main-menu.flow.json`, 'utf8')
  const file = JSON.parse(text)
  file.nodes.hours.config.calendar = { zone: 'Asia/Shanghai', weekly: hours[doors], holidays: [] }
  const { flow, issues } = parseFlow(JSON.stringify(file))
  if (!flow) throw new Error(JSON.stringify(issues))
  const { flowId } = await createFlow({ db }, { workspaceId, flow, layout: { schemaVersion: 1, nodes: {} }, createdBy: 'test', slug: `menu-${doors}` })
  const published = await publishFlow({ db }, { workspaceId, flowId, note: '', publishedBy: 'test' })
  if (published?.is !== 'published') throw new Error(JSON.stringify(published))
  const { id } = await db.inboundNumber.create({ data: { workspaceId, number, flowId } })
  return { workspaceId, flowId, numberId: id }
}
