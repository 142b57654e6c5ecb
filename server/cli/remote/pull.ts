import { mkdirSync } from 'node:fs'
import { fill } from '../../../tools/bootstrap/language.mjs'
import type { Terminal } from '../terminal'
import { writeText } from '../write-text'
import { type Compared, compareFlow } from './compare'
import { hashesOf, partEnding, parts } from './flow-texts'
import { readLocalFlows, stemOf } from './local-flows'
import { type Lock, writeLock } from './lock-file'
import { lockedAs } from './locked-as'
import { openRemote, type Remote } from './open-remote'
import { remoteWords } from './remote-words'
import { comparedJson, showCompared } from './show-compared'

export interface PullOptions {
  readonly server?: string
  readonly force?: boolean
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `callweave pull`: exit code 0 when the folder has what the server has; 1 on conflicts or flows that cannot be read here. */
export async function pull(folder: string, options: PullOptions, terminal: Terminal): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const local = await readLocalFlows(folder, terminal)
  if (!local) return 1
  const remote = openRemote(folder, options.server, terminal)
  const compared = (await remote.client.flows()).map((flow) =>
    compareFlow(flow.slug, { local: local.get(flow.slug), remote: flow, locked: remote.locked[flow.slug] }),
  )
  const conflicts = compared.filter(({ standing }) => standing === 'conflict')
  const unreadable = compared.filter(({ remoteFlow }) => remoteFlow === null)
  const isRefused = conflicts.length > 0 && !options.force
  const wanted = compared.filter(({ standing, remoteFlow }) => remoteFlow && (standing === 'behind' || standing === 'onlyThere' || standing === 'conflict'))
  if (options.json) {
    const flows = compared.map((one) => ({ ...comparedJson(one, 'pull'), fetched: !isRefused && !options.dryRun && wanted.includes(one) }))
    terminal.say(JSON.stringify({ server: remote.server, flows, refused: isRefused }, null, 2))
  } else for (const one of compared) showCompared(terminal, one, { direction: 'pull', isForced: options.force })
  if (!isRefused && !options.dryRun) writeFlows(folder, remote, { compared, wanted })
  if (!options.json) {
    if (isRefused) terminal.complain(terminal.paint.red(fill(terminal.text(remoteWords.pullConflicts), { count: conflicts.length })))
    else terminal.say(fill(terminal.text(options.dryRun ? remoteWords.wouldPull : remoteWords.pulled), { count: wanted.length }))
  }
  return isRefused || unreadable.length > 0 ? 1 : 0
}

function writeFlows(
  folder: string,
  { server, locked }: Remote,
  { compared, wanted }: { readonly compared: readonly Compared[]; readonly wanted: readonly Compared[] },
): void {
  const known: Lock['flows'] = { ...locked }
  try {
    for (const one of compared) {
      const { slug, local, remote, remoteTexts, standing } = one
      const isWanted = wanted.includes(one)
      if (!remote || !remoteTexts || !(isWanted || standing === 'same')) continue
      const stem = local?.stem ?? stemOf(folder, slug)
      for (const part of parts) {
        const text = remoteTexts[part]
        // A file that is missing here is fetched even when the flow itself is the same.
        const isDue = isWanted ? local?.texts[part] !== text : local?.texts[part] === undefined
        if (text !== undefined && isDue) writeText(stem + partEnding[part], text)
      }
      known[slug] = lockedAs(remote.revision, hashesOf(remoteTexts))
    }
  } finally {
    writeLock(folder, { server, flows: known })
  }
}
