import { words as en } from '../../../app/_text/en/words'
import { words as zh } from '../../../app/_text/zh-CN/words'
import { dispositions } from '../../../flows/index'
import type { CampaignCounts } from '../../campaign/campaign-progress'
import { columnsOf } from '../columns'
import type { Terminal } from '../terminal'
import { runWords } from './run-words'

const names = { en: en.disposition, 'zh-CN': zh.disposition }

/** Outcomes with counts and shares, in the words of the campaign board. */
export function outcomeTable({ byDisposition, total }: CampaignCounts, terminal: Terminal): readonly string[] {
  const { text, locale } = terminal
  const share = (count: number) => `${((100 * count) / Math.max(1, total)).toFixed(1)} %`
  const rows = dispositions.flatMap((disposition) => {
    const count = byDisposition[disposition] ?? 0
    return count > 0 ? [[names[locale][disposition], String(count), share(count)]] : []
  })
  const sum = rows.reduce((so, row) => so + Number(row[1]), 0)
  return columnsOf([[text(runWords.outcome), text(runWords.people), text(runWords.share)], ...rows, [text(runWords.total), `${sum}/${total}`, share(sum)]])
}
