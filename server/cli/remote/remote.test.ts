import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GET } from '../../../app/api/v1/flows/route'
import { POST } from '../../../app/api/v1/flows/[slug]/publish/route'
import { PUT } from '../../../app/api/v1/flows/[slug]/route'
import { root } from '../../../tools/bootstrap/folders.mjs'
import { type TestDatabase, testDatabase } from '../../../tools/testing/database'
import { runCallweave } from '../../../tools/testing/run-callweave'
import { type RouteServer, serveRoutes } from '../../../tools/testing/serve-routes'
import { temporaryFolder } from '../../../tools/testing/temporary-folder'
import { createApiToken } from '../../api-token/create-api-token'
import { apiVersion } from '../../remote/remote.schema'
import { services } from '../../services'

const good = join(root, 'flows/examples/good')
let database: TestDatabase
let server: RouteServer
let workspaces = 0

/** As the web server finds the handler of an address. */
function route(request: Request): Promise<Response> {
  const [, slug, verb] = /^\/api\/v1\/flows(?:\/([^/]+))?(?:\/(publish))?$/.exec(new URL(request.url).pathname) ?? []
  if (slug === undefined) return GET(request)
  const params = Promise.resolve({ slug })
  return verb ? POST(request, { params }) : PUT(request, { params })
}

beforeAll(async () => {
  database = await testDatabase()
  Object.assign(process.env, { DATABASE_URL: database.url, CALLWEAVE_ENCRYPTION_KEY: '1'.repeat(64), CALLWEAVE_HASH_KEY: '2'.repeat(64) })
  server = await serveRoutes(route)
})

afterAll(async () => {
  await server.close()
  await services().db.$disconnect()
  await services().sql.close()
  await database.drop()
})

let workspaceId = ''
let token = ''

beforeEach(async () => {
  const { db } = services()
  workspaces += 1
  workspaceId = `w${workspaces}`
  await db.workspace.create({ data: { id: workspaceId, name: {} } })
  const { id: userId } = await db.user.create({ data: { id: `u${workspaces}`, workspaceId, name: 'Ann', email: `${workspaceId}@example.test` } })
  token = (await createApiToken({ db }, { workspaceId, userId, name: 'CI' })).token
})

const callweave = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runCallweave(args, { env: { CALLWEAVE_SERVER: server.url, CALLWEAVE_TOKEN: token, ...env } })

/** A clone of a repository with one flow in it, its layout and its scenarios. */
function clone(...names: readonly string[]): string {
  const folder = temporaryFolder()
  for (const name of names)
    for (const ending of ['flow', 'layout', 'scenario']) cpSync(join(good, `${name}.${ending}.json`), join(folder, `${name}.${ending}.json`))
  return folder
}

function edit(folder: string, from: string, to: string, name = 'survey'): void {
  const file = join(folder, `${name}.flow.json`)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}

const textOf = (folder: string, ending = 'flow') => readFileSync(join(folder, `survey.${ending}.json`), 'utf8')

describe('push and pull', () => {
  test('bring flow, layout and scenarios of one clone to the server and from there into another, byte for byte', async () => {
    const [mine, other] = [clone('survey', 'appointment'), temporaryFolder()]
    expect(await callweave(['push', mine])).toMatchObject({ code: 0, stdout: expect.stringMatching(/\+ survey {2}only here[\s\S]*2 flows sent/) })
    expect(await callweave(['pull', other])).toMatchObject({ code: 0, stdout: expect.stringContaining('2 flows fetched') })
    for (const ending of ['flow', 'layout', 'scenario']) expect(textOf(other, ending)).toBe(textOf(mine, ending))
    expect((await callweave(['test', other])).code).toBe(0)
    expect(await callweave(['push', mine])).toMatchObject({ code: 0, stdout: expect.stringMatching(/= survey {2}same[\s\S]*0 flows sent/) })
  })

  test('show what changes by node and field; a dry run writes nothing on either side', async () => {
    const [mine, other] = [clone('survey'), temporaryFolder()]
    await callweave(['push', mine])
    await callweave(['pull', other])
    edit(mine, 'half a minute of your time', 'thirty seconds of your time')
    const lock = readFileSync(join(mine, '.callweave-remote.json'), 'utf8')
    const dry = await callweave(['push', mine, '--dry-run'])
    expect(dry).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/↑ survey[\s\S]*half a minute.*→.*thirty seconds.*score\.config\.question\.en[\s\S]*1 flows would be sent/),
    })
    expect(readFileSync(join(mine, '.callweave-remote.json'), 'utf8')).toBe(lock)
    expect(await callweave(['pull', other, '--dry-run'])).toMatchObject({ stdout: expect.stringContaining('0 flows would be fetched') })
    await callweave(['push', mine])
    const before = textOf(other)
    expect(await callweave(['pull', other, '--dry-run'])).toMatchObject({ code: 0, stdout: expect.stringContaining('1 flows would be fetched') })
    expect(textOf(other)).toBe(before)
    expect(await callweave(['pull', other])).toMatchObject({ code: 0 })
    expect(textOf(other)).toBe(textOf(mine))
  })

  test('refuse to overwrite what moved on the server since the last pull, by field; --force does it and says what is lost', async () => {
    const [mine, other] = [clone('survey', 'appointment'), temporaryFolder()]
    await callweave(['push', mine])
    await callweave(['pull', other])
    edit(other, 'half a minute of your time', 'one minute of your time')
    await callweave(['push', other])
    edit(mine, 'half a minute of your time', 'ten seconds of your time')
    edit(mine, '"en": "', '"en": "New: ', 'appointment')
    const refused = await callweave(['push', mine])
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringMatching(/! survey[\s\S]*one minute.*→.*ten seconds.*score\.config\.question\.en/) })
    expect(refused.stderr).toContain('nothing was sent')
    const stored = await services().db.flow.findMany({ where: { workspaceId } })
    expect(stored.map(({ draft }) => draft).join()).toContain('one minute of your time')
    expect(stored.map(({ draft }) => draft).join()).not.toContain('New: ')
    expect(await callweave(['pull', mine])).toMatchObject({ code: 1, stderr: expect.stringContaining('no file was written') })
    expect(textOf(mine)).toContain('ten seconds')

    const forced = await callweave(['push', mine, '--force'])
    expect(forced).toMatchObject({ code: 0, stdout: expect.stringMatching(/--force: this of the other side is overwritten:[\s\S]*one minute.*→.*ten seconds/) })
    expect(await callweave(['pull', other, '--force'])).toMatchObject({ code: 0 })
    expect(textOf(other)).toBe(textOf(mine))
  })

  test('a flow that only the server changed is not sent back to what it was', async () => {
    const [mine, other] = [clone('survey'), temporaryFolder()]
    await callweave(['push', mine])
    await callweave(['pull', other])
    edit(other, 'half a minute', 'one minute')
    await callweave(['push', other])
    expect(await callweave(['push', mine])).toMatchObject({ code: 0, stdout: expect.stringMatching(/↓ survey[\s\S]*0 flows sent/) })
    await callweave(['pull', mine])
    expect(textOf(mine)).toContain('one minute')
  })

  test('publishes what was sent with the receipt of what policy added, once', async () => {
    const mine = clone('survey')
    const first = await callweave(['push', mine, '--publish', '--note', 'from CI'])
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/survey: version 1 published, plan [0-9a-f]{12}[\s\S]*Opt out any time/) })
    expect((await callweave(['push', mine, '--publish'])).stdout).not.toContain('published')
    expect(await services().db.flowVersion.findMany({ where: { workspaceId } })).toMatchObject([{ number: 1, note: 'from CI' }])
  })

  test('sends a flow with errors, and does not publish it', async () => {
    const folder = temporaryFolder()
    cpSync(join(root, 'flows/examples/bad/two-starts.flow.json'), join(folder, 'two-starts.flow.json'))
    const answer = await callweave(['push', folder, '--publish'])
    expect(answer).toMatchObject({ code: 1, stderr: expect.stringMatching(/two-starts {2}error {2}two-starts[\s\S]*not published/) })
    expect(await services().db.flow.count({ where: { workspaceId } })).toBe(1)
  })

  test('gives machines the same as JSON', async () => {
    const mine = clone('survey')
    await callweave(['push', mine])
    edit(mine, 'half a minute', 'one minute')
    const { flows, refused } = JSON.parse((await callweave(['push', mine, '--json'])).stdout)
    expect(refused).toBe(false)
    expect(flows).toMatchObject([
      { slug: 'survey', standing: 'ahead', sent: true, changes: [{ kind: 'configChanged', node: 'score', field: 'config.question.en' }] },
    ])
  })

  test('a flow taken off the server’s list comes back by force alone', async () => {
    const mine = clone('survey')
    await callweave(['push', mine])
    await services().db.flow.updateMany({ where: { workspaceId }, data: { archivedAt: new Date() } })
    expect(await callweave(['push', mine])).toMatchObject({ code: 1, stdout: expect.stringContaining('taken off') })
    expect(await callweave(['push', mine, '--force'])).toMatchObject({ code: 0 })
    expect(await services().db.flow.count({ where: { workspaceId, archivedAt: null } })).toBe(1)
  })
})

describe('what cannot be done is told in words', () => {
  test.each([
    ['en', 'token-unknown', /\[token-unknown\] The API token is not valid/],
    ['zh', 'token-unknown', /\[token-unknown\] API 令牌无效或已撤销/],
  ])('a wrong token, in %s', async (lang, _, told) => {
    expect(await callweave(['push', clone('survey'), '--lang', lang], { CALLWEAVE_TOKEN: 'cw_wrong' })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(told),
    })
  })

  test('a revoked token opens nothing', async () => {
    await services().db.apiToken.updateMany({ where: { workspaceId }, data: { revokedAt: new Date() } })
    expect(await callweave(['pull', temporaryFolder()])).toMatchObject({ code: 2, stderr: expect.stringContaining('[token-unknown]') })
  })

  test('a token of another workspace sees none of these flows', async () => {
    await callweave(['push', clone('survey')])
    const { db } = services()
    await db.user.create({ data: { id: `stranger${workspaces}`, workspaceId: `other${workspaces}`, name: 'Eve', email: `eve${workspaces}@example.test` } })
    const stranger = await createApiToken({ db }, { workspaceId: `other${workspaces}`, userId: `stranger${workspaces}`, name: 'x' })
    const folder = temporaryFolder()
    expect(await callweave(['pull', folder], { CALLWEAVE_TOKEN: stranger.token })).toMatchObject({ code: 0, stdout: expect.stringContaining('0 flows') })
    expect(existsSync(join(folder, 'survey.flow.json'))).toBe(false)
  })

  test('no token, no server, a server that is away, one that is no Callweave', async () => {
    const mine = clone('survey')
    const other = await serveRoutes(async () => new Response('<html>', { status: 200 }))
    const state = { CALLWEAVE_STATE: temporaryFolder() }
    expect((await callweave(['push', mine], { CALLWEAVE_TOKEN: '' })).stderr).toContain('[no-token]')
    expect((await runCallweave(['push', mine], { env: { ...state, CALLWEAVE_TOKEN: token } })).stderr).toContain('[no-server]')
    expect((await callweave(['push', mine, '--server', 'ftp://x'])).stderr).toContain('[server-address]')
    expect((await callweave(['push', mine, '--server', other.url])).stderr).toContain('[not-callweave]')
    await other.close()
    expect(await callweave(['push', mine, '--server', other.url])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/\[server-away\][\s\S]*ECONNREFUSED/),
    })
  })

  test('a flow file of a later Callweave, one that is none, and a name that no address can hold', async () => {
    const folder = clone('survey')
    const file = join(folder, 'later.flow.json')
    writeFileSync(file, '{"schemaVersion": 2}')
    expect(await callweave(['push', folder])).toMatchObject({ code: 1, stderr: expect.stringContaining('newer-file') })
    writeFileSync(file, 'name,phone')
    expect(await callweave(['push', folder])).toMatchObject({ code: 1, stderr: expect.stringContaining('not-json') })
    cpSync(join(folder, 'survey.flow.json'), file)
    cpSync(file, join(folder, 'Not a Name.flow.json'))
    expect(await callweave(['push', folder])).toMatchObject({ code: 2, stderr: expect.stringContaining('[flow-name-unusable]') })
    expect(await services().db.flow.count({ where: { workspaceId } })).toBe(0)
  })

  test('a server of a later Callweave, and a record of one', async () => {
    const mine = clone('survey')
    const later = await serveRoutes(async () => Response.json({ api: apiVersion + 1, flows: { survey: {} } }))
    expect((await callweave(['push', mine, '--server', later.url])).stderr).toContain('[server-newer]')
    await later.close()
    writeFileSync(join(mine, '.callweave-remote.json'), '{"schemaVersion": 2}')
    expect(await callweave(['push', mine])).toMatchObject({ code: 2, stderr: expect.stringContaining('[lock-unreadable]') })
  })

  test('a draft that moved between look and write is refused by the server itself', async () => {
    const mine = clone('survey')
    await callweave(['push', mine])
    edit(mine, 'half a minute', 'one minute')
    // The list that this answers is older than what the write meets.
    const list = await (await route(new Request(`${server.url}/api/v1/flows`, { headers: { authorization: `Bearer ${token}` } }))).text()
    await services().db.flow.updateMany({ where: { workspaceId }, data: { revision: { increment: 1 } } })
    const stale = await serveRoutes((request) => (request.method === 'GET' ? Promise.resolve(new Response(list)) : route(request)))
    const lock = join(mine, '.callweave-remote.json')
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(server.url, stale.url))
    expect(await callweave(['push', mine, '--server', stale.url])).toMatchObject({ code: 2, stderr: expect.stringContaining('[draft-moved]') })
    await stale.close()
  })

  test('a scenario file that is none, with its line', async () => {
    const mine = clone('survey')
    writeFileSync(join(mine, 'survey.scenario.json'), '{\n"schemaVersion": 1,\n"scenarios": [{ "nam": 1 }]\n}')
    expect(await callweave(['push', mine])).toMatchObject({ code: 2, stderr: expect.stringMatching(/\[scenarios-unreadable\].*3:/) })
  })
})
