import { type Flow, formatFlow, formatLayout, type Layout, localText } from '../../flows/index'
import type { Db } from '../db'

interface CreateFlow {
  readonly workspaceId: string
  readonly flow: Flow
  readonly layout: Layout
  readonly createdBy: string
  /** Text of its scenario file. */
  readonly scenarios?: string
  /** Wanted name in addresses and files; made from the flow's name when left out. */
  readonly slug?: string
}

/** Stores a new flow under the first free slug. */
export async function createFlow(
  { db }: { readonly db: Pick<Db, 'flow' | 'auditLog'> },
  { workspaceId, flow, layout, createdBy, slug, scenarios }: CreateFlow,
): Promise<{ readonly flowId: string; readonly slug: string }> {
  const base = toSlug(slug ?? localText(flow.name, 'en'))
  const taken = new Set((await db.flow.findMany({ where: { workspaceId, slug: { startsWith: base } }, select: { slug: true } })).map((row) => row.slug))
  let free = base
  for (let n = 2; taken.has(free); n += 1) free = `${base}-${n}`
  const row = await db.flow.create({
    data: {
      workspaceId,
      slug: free,
      name: { ...flow.name },
      draft: formatFlow(flow),
      layout: formatLayout(layout),
      ...(scenarios !== undefined && { scenarios }),
    },
    select: { id: true },
  })
  await db.auditLog.create({ data: { workspaceId, userId: createdBy, action: 'flow.create', subject: row.id, detail: { slug: free } } })
  return { flowId: row.id, slug: free }
}

function toSlug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'flow'
  )
}
