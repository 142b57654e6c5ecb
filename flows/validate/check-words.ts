import type { FlowSettings } from '../define'
import type { Issue } from '../model/issue'
import { issue } from './codes'
import type { ReadNode } from './read-nodes'
import { usesOf } from './uses'

const questionSecondsMax = 30
const speechSecondsMax = 60
const sales =
  /限时(?:优惠|特价|抢购)|优惠(?:活动|券|价)|促销|特价|打折|折扣|新品推荐|升级套餐|办理.{0,4}套餐|special offer|limited[- ]time|discount|promotion|upgrade (?:now|today)|buy (?:one|now)/i

/** What is too long to listen to, and selling where nobody agreed to it. */
export function checkWords(read: ReadNode, settings: FlowSettings | undefined): readonly Issue[] {
  const texts = usesOf(read).flatMap((use) => (use.kind === 'template' ? [use] : []))
  return texts.flatMap(({ text, path, isSpoken }) => {
    const place = { node: read.slug, field: path }
    const seconds = isSpoken ? spokenSeconds(text) : 0
    const max = read.definition.category === 'ask' ? questionSecondsMax : speechSecondsMax
    const word = settings?.purpose === 'service' ? sales.exec(text)?.[0] : undefined
    return [
      ...(seconds > max ? [issue('prompt-too-long', place, { seconds: Math.round(seconds), max })] : []),
      ...(word === undefined ? [] : [issue('upsell-in-service', place, { word })]),
    ]
  })
}

/** Mandarin is read at about 4.5 characters a second, English at 15 letters. A variable counts as six letters. */
export function spokenSeconds(text: string): number {
  const words = text.replace(/\{\{.*?\}\}/g, 'xxxxxx').replace(/\{%.*?%\}/g, '')
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0
  return han / 4.5 + (words.length - han) / 15
}
