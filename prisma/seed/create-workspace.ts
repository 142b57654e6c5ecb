import type { Db } from '../../server/db'

export interface NewWorkspace {
  readonly workspaceId: string
  readonly name?: { readonly 'zh-CN': string; readonly en: string }
}

export async function createWorkspace(db: Db, { workspaceId, name = { 'zh-CN': '演示工作区', en: 'Demo workspace' } }: NewWorkspace): Promise<void> {
  await db.workspace.createMany({ data: [{ id: workspaceId, name }], skipDuplicates: true })
}
