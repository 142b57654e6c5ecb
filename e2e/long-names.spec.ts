import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { signInToEmptyWorkspace } from './fixtures/empty-workspace'
import { withDatabase } from './fixtures/with-database'

const unbroken = 'Averyveryverylongunbrokenname'.repeat(6)
const name = `🎓 استطلاع رضا العملاء ${unbroken}`

/** A flow with a version, a list and a campaign over it, all with a name that has no place to break. */
async function fill(workspaceId: string) {
  const [flowId, versionId, listId, campaignId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const draft = JSON.stringify({ ...JSON.parse(readFileSync('flows/examples/good/survey.flow.json', 'utf8')), name: { 'zh-CN': name, en: name } })
  await withDatabase(async (db) => {
    await db.query(`INSERT INTO flow (id, workspace_id, slug, name, draft, updated_at) VALUES ($1, $2, 'long', $3, $4, now())`, [
      flowId,
      workspaceId,
      { 'zh-CN': name, en: name },
      draft,
    ])
    await db.query(
      `INSERT INTO flow_version (id, workspace_id, flow_id, number, source, plan_hash, receipt, published_by) VALUES ($1, $2, $3, 1, $4, 'none', '[]', $2)`,
      [versionId, workspaceId, flowId, draft],
    )
    await db.query(`INSERT INTO contact_list (id, workspace_id, name, source) VALUES ($1, $2, $3, 'upload')`, [listId, workspaceId, name])
    await db.query(
      `INSERT INTO campaign (id, workspace_id, name, flow_id, flow_version_id, plan_hash, list_id, created_by) VALUES ($1, $2, $3, $4, $5, 'none', $6, $2)`,
      [campaignId, workspaceId, name, flowId, versionId, listId],
    )
  })
  return { flowId, campaignId }
}

/** Neither the page nor a table on it is wider than its frame. */
async function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.scrollingElement ?? document.body, ...document.querySelectorAll('main, main [role=group]:has(> table)')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`),
  )
}

for (const width of [390, 1440]) {
  test(`names without a place to break stay inside the page (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const { workspaceId } = await signInToEmptyWorkspace(page)
    const { flowId, campaignId } = await fill(workspaceId)
    for (const path of [
      '/flows',
      '/campaigns',
      `/campaigns/${campaignId}`,
      '/campaigns/new',
      '/contacts?tab=lists',
      `/reports/${flowId}`,
      `/flows/${flowId}/print`,
    ]) {
      await page.goto(path)
      await expect(page.getByText(unbroken).first()).toBeVisible()
      expect(await tooWide(page), path).toEqual([])
    }
  })
}
