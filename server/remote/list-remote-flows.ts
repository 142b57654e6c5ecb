import type { Db } from '../db'
import { type RemoteFlow, remoteSlug } from './remote.schema'

/** Every flow of a workspace that is in use, by name, with its texts as they are stored. */
export async function listRemoteFlows({ db }: { readonly db: Pick<Db, 'flow' | 'flowVersion'> }, workspaceId: string): Promise<readonly RemoteFlow[]> {
  const flows = await db.flow.findMany({ where: { workspaceId, archivedAt: null }, orderBy: { slug: 'asc' } })
  const versions = await db.flowVersion.findMany({
    where: { workspaceId, flowId: { in: flows.map(({ id }) => id) } },
    distinct: ['flowId'],
    orderBy: [{ flowId: 'asc' }, { number: 'desc' }],
    select: { flowId: true, number: true, source: true },
  })
  const latest = new Map(versions.map((version) => [version.flowId, version]))
  return flows
    .filter(({ slug }) => remoteSlug.safeParse(slug).success)
    .map(({ id, slug, revision, draft, layout, scenarios }) => {
      const version = latest.get(id)
      return { slug, revision, draft, layout, scenarios, published: version ? { number: version.number, isDraft: version.source === draft } : null }
    })
}
