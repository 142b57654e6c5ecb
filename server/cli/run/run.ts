import { fill } from '../../../tools/bootstrap/language.mjs'
import { cancelCampaign } from '../../campaign/cancel-campaign'
import { createCampaign } from '../../campaign/create-campaign'
import { startCampaign } from '../../campaign/start-campaign'
import type { ImportConsent } from '../../contact/import-csv.schema'
import { createPhoneVault } from '../../crypto/phone-vault'
import { createDb } from '../../db'
import { readEnv } from '../../env'
import { createPool } from '../../sql/pool'
import { createTemporalClient } from '../../temporal/client'
import { compileFile } from '../compile'
import type { Terminal } from '../terminal'
import { campaignContacts } from './campaign-contacts'
import { confirmCount } from './confirm-count'
import { followCampaign } from './follow-campaign'
import { type JoinedStack, joinStack } from './join-stack'
import { outcomeTable } from './outcome-table'
import { publishFile } from './publish-file'
import { runWords } from './run-words'
import { uploadContacts } from './upload-contacts'

export interface RunOptions {
  readonly contacts: string
  readonly name?: string
  readonly callsPerSecond?: number
  readonly lines?: number
  readonly region?: string
  readonly consent?: ImportConsent['level']
  readonly confirm?: number
  readonly json?: boolean
  readonly env?: string
}

const workspaceId = 'demo'
const simulatorPace = { callsPerSecond: 20, lines: 60 }

/** `callweave run`: exit code 0 only when the campaign finished. */
export async function run(file: string, options: RunOptions, terminal: Terminal): Promise<number> {
  const compiled = await compileFile(file, terminal, { json: options.json, env: options.env })
  if (!compiled) return 1
  const stack = await joinStack(terminal)
  try {
    return await runOn(stack, file, compiled, options, terminal)
  } finally {
    await stack.leave()
  }
}

type CompiledFile = NonNullable<Awaited<ReturnType<typeof compileFile>>>

async function runOn(stack: JoinedStack, file: string, { flow, plan }: CompiledFile, options: RunOptions, terminal: Terminal): Promise<number> {
  const env = readEnv(stack.env)
  const db = createDb(env.databaseUrl)
  const sql = createPool(env.databaseUrl, { connectionsMax: 2, name: 'callweave run' })
  const temporal = await createTemporalClient(env.temporal)
  const deps = { db, temporal, switch: env.switch }
  let stopListening: (() => void) | undefined
  try {
    const vault = createPhoneVault(env)
    const user = await db.user.findFirstOrThrow({ where: { workspaceId }, select: { id: true } })
    const upload = { workspaceId, file: options.contacts, purpose: plan.purpose, defaultRegion: options.region, consentLevel: options.consent }
    const { listId, taken, rejected, duplicates } = await uploadContacts({ db, vault }, upload, terminal)
    if (taken === 0) {
      terminal.complain(terminal.text(runWords.nobody))
      return 1
    }
    const flowVersionId = await publishFile(db, { workspaceId, file, flow, plan, userId: user.id })
    const pace = env.switch === 'simulator' ? simulatorPace : undefined
    const { campaignId, contacts } = await createCampaign(
      { db },
      {
        workspaceId,
        name: options.name ?? `${file} · ${options.contacts}`,
        flowVersionId,
        listId,
        createdBy: user.id,
        callsPerSecond: options.callsPerSecond ?? pace?.callsPerSecond,
        linesMax: options.lines ?? pace?.lines,
      },
    )
    if (env.switch === 'real' && !(await confirmCount(contacts, options.confirm, terminal))) return 2
    await startCampaign(deps, { workspaceId, campaignId, confirmedCount: contacts })
    stopListening = cancelOnInterrupt(() => cancelCampaign(deps, { workspaceId, campaignId }), terminal)
    const counts = await followCampaign(sql, { workspaceId, campaignId }, terminal)
    if (options.json) {
      const people = await campaignContacts(db, vault, { workspaceId, campaignId })
      terminal.say(JSON.stringify({ campaignId, ...counts, duplicates, rejected, contacts: people }, null, 2))
    } else {
      for (const line of outcomeTable(counts, terminal)) terminal.say(line)
      if (stack.runtime.webUrl) terminal.say(fill(terminal.text(runWords.details), { url: `${stack.runtime.webUrl}/campaigns/${campaignId}` }))
    }
    const hasFinished = counts.status === 'done'
    terminal.complain(hasFinished ? terminal.text(runWords.finished) : fill(terminal.text(runWords.unfinished), { status: counts.status }))
    return hasFinished ? 0 : 1
  } finally {
    stopListening?.()
    await Promise.allSettled([temporal.connection.close(), sql.close(), db.$disconnect()])
  }
}

/** The first Ctrl-C cancels the campaign and lets calls under way end; the second leaves at once. */
function cancelOnInterrupt(cancel: () => Promise<void>, terminal: Terminal): () => void {
  let isCancelling = false
  const interrupt = () => {
    if (isCancelling) process.exit(130)
    isCancelling = true
    terminal.complain(`\n${terminal.text(runWords.cancelling)}`)
    cancel().catch((error: Error) => terminal.complain(error.message))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt)
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt)
  }
}
