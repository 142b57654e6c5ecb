import type { FlowSettings } from '../define'
import type { Issue } from '../model/issue'
import { issue } from './codes'
import type { ReadNode } from './read-nodes'

const questionSecondsMax = 30
const speechSecondsMax = 60
/** Mandarin, the slowest of our scripts by characters. */
const charactersPerSecond = 4.5
const sales =
  /限时(?:优惠|特价|抢购)|优惠(?:活动|券|价)|促销|特价|打折|折扣|新品推荐|升级套餐|办理.{0,4}套餐|special offer|limited[- ]time|discount|promotion|upgrade (?:now|today)|buy (?:one|now)/i

/** What is too long to listen to, and selling where nobody agreed to it. */
export function checkWords(read: ReadNode, settings: FlowSettings | undefined): readonly Issue[] {
  const found: Issue[] = []
  const max = read.definition.category === 'ask' ? questionSecondsMax : speechSecondsMax
  for (const use of read.uses) {
    if (use.kind !== 'template') continue
    const place = { node: read.slug, field: use.path }
    const seconds = use.isSpoken && mayLast(use.text, max) ? spokenSeconds(use.text) : 0
    if (seconds > max) found.push(issue('prompt-too-long', place, { seconds: Math.round(seconds), max }))
    const word = settings?.purpose === 'service' ? sales.exec(use.text)?.[0] : undefined
    if (word !== undefined) found.push(issue('upsell-in-service', place, { word }))
  }
  return found
}

/** False for texts that are too short to take longer than that even if every character were Chinese, or a variable of four (`{{}}`) read as six. */
const mayLast = (text: string, seconds: number): boolean => (text.length * 1.5) / charactersPerSecond > seconds

/** Mandarin is read at about 4.5 characters a second, English at 15 letters. A variable counts as six letters. */
export function spokenSeconds(text: string): number {
  const words = text.replace(/\{\{.*?\}\}/g, 'xxxxxx').replace(/\{%.*?%\}/g, '')
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0
  return han / charactersPerSecond + (words.length - han) / 15
}
