import { formatFlow, formatLayout, parseFlow, parseScenarios } from '../../flows/index'
import type { SignedIn } from '../context'
import type { Db } from '../db'
import { Problem } from '../errors/problem'
import { createFlow } from '../flow/create-flow'
import { readLayout } from '../flow/read-layout'
import { storeDraft } from '../flow/store-draft'
import { notify } from '../notify'
import type { Sql } from '../sql/pool'
import type { PutFlowInput } from './remote.schema'

/**
 * A flow as a repository sends it: created when nobody saw it yet, written over only at the revision that the sender saw.
 * @throws {Problem} flow-file-unreadable, scenarios-unreadable, draft-moved
 */
export async function putFlow(
  { db, sql, user }: { readonly db: Db; readonly sql: Sql; readonly user: SignedIn },
  slug: string,
  { baseRevision, ...texts }: PutFlowInput,
): Promise<{ readonly revision: number }> {
  const { workspaceId } = user
  const { flow, issues } = parseFlow(texts.draft)
  if (!flow) throw new Problem('flow-file-unreadable', { detail: `${issues[0]?.message['zh-CN'] ?? ''} / ${issues[0]?.message.en ?? ''}` })
  refuseBadScenarios(slug, texts.scenarios)
  const present = await db.flow.findUnique({ where: { workspaceId_slug: { workspaceId, slug } }, select: { id: true, revision: true, archivedAt: true } })
  const layout = readLayout(texts.layout ?? '{}')
  if (!present) {
    const { flowId } = await createFlow({ db }, { workspaceId, slug, flow, layout, scenarios: texts.scenarios, createdBy: user.id }).catch((error) => {
      throw isTaken(error) ? new Problem('draft-moved', { name: slug }) : error
    })
    await notify(sql, [{ workspaceId, kind: 'flow', id: flowId }])
    return { revision: 1 }
  }
  // A flow that was taken off the list is seen by nobody: sending it without a revision puts it back.
  const base = baseRevision ?? (present.archivedAt ? present.revision : undefined)
  const written =
    base !== undefined &&
    (await storeDraft(
      { db, sql },
      {
        workspaceId,
        flowId: present.id,
        baseRevision: base,
        flow,
        savedBy: user.id,
        draft: formatFlow(flow),
        ...(texts.layout !== undefined && { layout: formatLayout(layout) }),
        ...(texts.scenarios !== undefined && { scenarios: texts.scenarios }),
      },
    ))
  if (!written) throw new Problem('draft-moved', { name: slug })
  if (present.archivedAt) await db.flow.update({ where: { id: present.id }, data: { archivedAt: null } })
  await db.auditLog.create({ data: { workspaceId, userId: user.id, action: 'flow.push', subject: present.id, detail: { slug, revision: base + 1 } } })
  return { revision: base + 1 }
}

/** Somebody created a flow of that name between our look and our write. */
const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'P2002'

function refuseBadScenarios(slug: string, scenarios: string | undefined): void {
  if (scenarios === undefined || scenarios === '') return
  const [first] = parseScenarios(scenarios).issues
  if (!first) return
  const at = first.line === undefined ? '' : `${first.line}: `
  throw new Problem('scenarios-unreadable', { name: slug, detail: `${at}${first.message['zh-CN']} / ${first.message.en}` })
}
