import { validate } from '../../../flows/index'
import { fill } from '../../../tools/bootstrap/language.mjs'
import type { PublishAnswer } from '../../remote/remote.schema'
import { environmentOf } from '../environment-file'
import { printIssues } from '../print-issues'
import { printReceipt } from '../print-receipt'
import type { Terminal } from '../terminal'
import { type Compared, compareFlow } from './compare'
import { hashesOf } from './flow-texts'
import { type LocalFlow, readLocalFlows } from './local-flows'
import { type Lock, writeLock } from './lock-file'
import { openRemote, type Remote } from './open-remote'
import { lockedAs } from './locked-as'
import { remoteWords } from './remote-words'
import { comparedJson, showCompared } from './show-compared'

export interface PushOptions {
  readonly server?: string
  readonly force?: boolean
  readonly dryRun?: boolean
  readonly publish?: boolean
  readonly note?: string
  readonly json?: boolean
  /** Environment of the server: a flow whose names it does not know is not sent. */
  readonly env?: string
}

interface Sent {
  readonly compared: Compared
  readonly revision: number
}

/** `callweave push`: exit code 0 when the server has what the folder has; 1 on conflicts, unreadable flows or findings that stop publishing. */
export async function push(folder: string, options: PushOptions, terminal: Terminal): Promise<number> {
  const local = await readLocalFlows(folder, terminal)
  if (!local) return 1
  if (options.env !== undefined && ![...local.values()].map((flow) => fits(flow, options.env, terminal)).every(Boolean)) return 1
  const remote = openRemote(folder, options.server, terminal)
  const there = new Map((await remote.client.flows()).map((flow) => [flow.slug, flow]))
  const compared = [...local.values()].map((flow) => compareFlow(flow.slug, { local: flow, remote: there.get(flow.slug), locked: remote.locked[flow.slug] }))
  const stopped = compared.filter(({ standing }) => standing === 'conflict' || standing === 'gone')
  const isRefused = stopped.length > 0 && !options.force
  const wanted = compared.filter(({ standing }) => standing === 'ahead' || standing === 'onlyHere' || standing === 'conflict' || standing === 'gone')
  if (!options.json) for (const one of compared) showCompared(terminal, one, { direction: 'push', isForced: options.force })
  const sent = isRefused || options.dryRun ? [] : await send(folder, remote, { compared, wanted })
  const published = options.publish && !isRefused && !options.dryRun ? await publish(remote, sent, options.note ?? '') : []
  if (options.json) {
    const flows = compared.map((one) => ({ ...comparedJson(one, 'push'), sent: wanted.includes(one) && sent.some(({ compared: done }) => done === one) }))
    terminal.say(
      JSON.stringify({ server: remote.server, flows, published: published.map(({ slug, answer }) => ({ slug, ...answer })), refused: isRefused }, null, 2),
    )
  } else {
    for (const one of published) showPublished(terminal, one)
    if (isRefused) terminal.complain(terminal.paint.red(fill(terminal.text(remoteWords.pushConflicts), { count: stopped.length })))
    else terminal.say(fill(terminal.text(options.dryRun ? remoteWords.wouldPush : remoteWords.pushed), { count: wanted.length }))
  }
  return isRefused || published.some(({ answer }) => answer.is === 'issues') ? 1 : 0
}

/** Sends one after another and keeps what arrived, also when a later one is refused. */
async function send(
  folder: string,
  { client, server, locked }: Remote,
  { compared, wanted }: { readonly compared: readonly Compared[]; readonly wanted: readonly Compared[] },
): Promise<readonly Sent[]> {
  const known: Lock['flows'] = { ...locked }
  const sent: Sent[] = []
  try {
    for (const one of compared) {
      const { slug, local, remote, remoteTexts, standing } = one
      if (!local) continue
      let revision = remote?.revision
      if (wanted.includes(one)) {
        const { flow: draft, ...others } = local.texts
        revision = (await client.put(slug, { baseRevision: remote?.revision ?? null, draft, ...others })).revision
      }
      if (revision === undefined || standing === 'behind') continue
      known[slug] = lockedAs(revision, hashesOf({ ...remoteTexts, ...local.texts }))
      sent.push({ compared: one, revision })
    }
  } finally {
    writeLock(folder, { server, flows: known })
  }
  return sent
}

/** Whether the environment knows every resource of a flow; what it does not know is printed with its place. */
function fits({ flow, stem }: LocalFlow, env: string | undefined, terminal: Terminal): boolean {
  const file = `${stem}.flow.json`
  const unknown = validate(flow, { environment: environmentOf(file, env) }).filter(({ code }) => code === 'not-found-resource')
  printIssues(terminal, file, unknown, terminal.complain)
  return unknown.length === 0
}

interface PublishedFlow {
  readonly slug: string
  readonly answer: PublishAnswer
}

/** What was sent, and what was there already but not published yet. */
async function publish({ client }: Remote, sent: readonly Sent[], note: string): Promise<readonly PublishedFlow[]> {
  const answers: PublishedFlow[] = []
  for (const { compared, revision } of sent) {
    const { slug, remote } = compared
    if (remote?.published?.isDraft && remote.revision === revision) continue
    answers.push({ slug, answer: await client.publish(slug, revision, note) })
  }
  return answers
}

function showPublished(terminal: Terminal, { slug, answer }: PublishedFlow): void {
  if (answer.is === 'issues') {
    printIssues(terminal, slug, answer.issues, terminal.complain)
    terminal.complain(terminal.paint.red(fill(terminal.text(remoteWords.notPublished), { slug })))
    return
  }
  if (answer.is === 'unchanged') {
    terminal.say(fill(terminal.text(remoteWords.unchanged), { slug, number: answer.number }))
    return
  }
  const { number, planHash, receipt } = answer
  terminal.say(terminal.paint.green(fill(terminal.text(remoteWords.published), { slug, number, hash: planHash.slice(0, 12) })))
  printReceipt(terminal, receipt, terminal.say)
}
