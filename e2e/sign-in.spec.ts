import { expect, test } from '@playwright/test'
import { demoEmail, signIn } from './fixtures/sign-in'
import { pageWords } from './fixtures/page-words'

test.use({ locale: 'en' })
const t = pageWords.en

test('nobody sees a page without signing in, and lands where they wanted to go afterwards', async ({ page }) => {
  await page.goto('/campaigns')
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fcampaigns$/)
  await page.getByLabel(t.signIn.email).fill(demoEmail)
  await page.getByLabel(t.signIn.password).fill('not the password')
  await page.getByRole('button', { name: t.signIn.submit }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'password is not right' })).toBeVisible()
  await page.getByLabel(t.signIn.password).fill(process.env.CALLWEAVE_DEMO_PASSWORD ?? '')
  await page.getByRole('button', { name: t.signIn.submit }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.campaigns.title })).toBeVisible()
})

test('a sign-in link with a wrong token opens nothing', async ({ page }) => {
  await page.goto('/sign-in/demo?token=0000000000000000')
  await expect(page.getByText(t.signIn.linkProblem)).toBeVisible()
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in$/)
})

test('after signing in nobody is led to another site', async ({ page }) => {
  await page.goto('/sign-in?to=//example.org')
  await page.getByLabel(t.signIn.email).fill(demoEmail)
  await page.getByLabel(t.signIn.password).fill(process.env.CALLWEAVE_DEMO_PASSWORD ?? '')
  await page.getByRole('button', { name: t.signIn.submit }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.overview.title })).toBeVisible()
})

test('signing out ends the session', async ({ page }) => {
  await signIn(page)
  await page.goto('/')
  await page.getByRole('button', { name: t.chrome.account }).click()
  await page.getByRole('menuitem', { name: t.chrome.signOut }).click()
  await expect(page.getByRole('heading', { name: t.signIn.title })).toBeVisible()
  await page.goto('/calls')
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fcalls$/)
})

test('procedures and files answer 401 to whoever is not signed in', async ({ request }) => {
  expect((await request.get('/api/trpc/campaign.list?input=%7B%22json%22%3A%7B%7D%7D')).status()).toBe(401)
  expect((await request.get(`/api/prompts/${'0'.repeat(64)}`)).status()).toBe(401)
  expect((await request.get('/api/flows/00000000-0000-4000-8000-000000000000/opening')).status()).toBe(401)
  expect((await request.post('/api/contact-lists?name=x', { data: 'phone\n' })).status()).toBe(401)
})

test('a change asked for by another site is refused', async ({ page }) => {
  await signIn(page)
  const answer = await page.request.post('/api/trpc/settings.saveWorkspace', {
    headers: { origin: 'https://example.org', 'content-type': 'application/json' },
    data: { json: { 'zh-CN': '别人', en: 'Somebody else' } },
  })
  expect(answer.status()).toBe(403)
  expect((await answer.json()).problem.code).toBe('foreign-origin')
})

test('a body that is too large is refused in words', async ({ page }) => {
  await signIn(page)
  const answer = await page.request.post('/api/contact-lists?name=large', {
    headers: { 'content-type': 'text/csv' },
    data: Buffer.alloc(33 * 1024 * 1024, 'a'),
  })
  expect(answer.status()).toBe(413)
  expect((await answer.json()).problem.text.en.what).toContain('32 MB')
})

test('every answer carries the security headers', async ({ page }) => {
  const answer = await page.goto('/sign-in')
  const headers = answer?.headers() ?? {}
  expect(headers['content-security-policy']).toContain("script-src 'self' 'nonce-")
  expect(headers['content-security-policy']).not.toContain('unsafe-eval')
  expect(headers['x-frame-options']).toBe('DENY')
  expect(headers['x-powered-by']).toBeUndefined()
})
