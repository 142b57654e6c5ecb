import { Presets, SingleBar } from 'cli-progress'
import { type CampaignCounts, campaignProgress } from '../../campaign/campaign-progress'
import { fill } from '../../../tools/bootstrap/language.mjs'
import type { SqlPool } from '../../sql/pool'
import type { Terminal } from '../terminal'
import { runWords } from './run-words'

const askMs = 300
const lineMs = 5_000

/** Shows how far the campaign is until it has ended: a bar on a terminal, elsewhere a line every five seconds. */
export async function followCampaign(
  sql: SqlPool,
  ref: { readonly workspaceId: string; readonly campaignId: string },
  terminal: Terminal,
): Promise<CampaignCounts> {
  const show = terminal.stderr.isTTY ? bar(terminal) : lines(terminal)
  try {
    for (;;) {
      const counts = await campaignProgress({ sql }, ref)
      show.update(counts)
      if (counts.status === 'done' || counts.status === 'cancelled') return counts
      await new Promise((go) => setTimeout(go, askMs))
    }
  } finally {
    show.end()
  }
}

interface Shown {
  update(counts: CampaignCounts): void
  end(): void
}

function bar(terminal: Terminal): Shown {
  const format = ` ${terminal.text(runWords.calling)} {bar} {status}`
  const shown = new SingleBar({ format, stream: process.stderr, hideCursor: true, clearOnComplete: false }, Presets.shades_classic)
  shown.start(1, 0, { status: '' })
  return {
    update: (counts) => {
      shown.setTotal(counts.total)
      shown.update(counts.done, { status: statusOf(terminal, counts) })
    },
    end: () => shown.stop(),
  }
}

function lines(terminal: Terminal): Shown {
  let nextMs = 0
  return {
    update: (counts) => {
      if (Date.now() < nextMs) return
      nextMs = Date.now() + lineMs
      terminal.complain(`${terminal.text(runWords.calling)} ${statusOf(terminal, counts)}`)
    },
    end: () => undefined,
  }
}

function statusOf(terminal: Terminal, { done, total, lines: inUse }: CampaignCounts): string {
  return fill(terminal.text(runWords.progress), { done, total, lines: inUse })
}
