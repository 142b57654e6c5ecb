import type { Category } from '../../flows/define'
import type { Text } from '../../flows/model/text'

interface CategoryStyle {
  /** Classes of the icon chip. */
  readonly chip: string
  /** Colour for the minimap, which draws SVG. */
  readonly fill: string
  readonly name: Text
}

/** Colour by category stands in chip, minimap and palette only. */
export const categoryStyle: Readonly<Record<Category, CategoryStyle>> = {
  start: { chip: 'bg-cat-start-soft text-cat-start', fill: 'var(--color-cat-start)', name: { 'zh-CN': '开始', en: 'Start' } },
  reach: { chip: 'bg-cat-reach-soft text-cat-reach', fill: 'var(--color-cat-reach)', name: { 'zh-CN': '触达', en: 'Reach' } },
  speak: { chip: 'bg-cat-speak-soft text-cat-speak', fill: 'var(--color-cat-speak)', name: { 'zh-CN': '播报', en: 'Speak' } },
  ask: { chip: 'bg-cat-ask-soft text-cat-ask', fill: 'var(--color-cat-ask)', name: { 'zh-CN': '询问', en: 'Ask' } },
  decide: { chip: 'bg-cat-decide-soft text-cat-decide', fill: 'var(--color-cat-decide)', name: { 'zh-CN': '判断', en: 'Decide' } },
  data: { chip: 'bg-cat-data-soft text-cat-data', fill: 'var(--color-cat-data)', name: { 'zh-CN': '数据', en: 'Data' } },
  people: { chip: 'bg-cat-people-soft text-cat-people', fill: 'var(--color-cat-people)', name: { 'zh-CN': '人工', en: 'People' } },
  time: { chip: 'bg-cat-time-soft text-cat-time', fill: 'var(--color-cat-time)', name: { 'zh-CN': '时间', en: 'Time' } },
  flow: { chip: 'bg-cat-data-soft text-cat-data', fill: 'var(--color-cat-data)', name: { 'zh-CN': '流程', en: 'Flow' } },
  end: { chip: 'bg-cat-end-soft text-cat-end', fill: 'var(--color-cat-end)', name: { 'zh-CN': '结束', en: 'End' } },
}
