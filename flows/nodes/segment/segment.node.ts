import * as z from 'zod/mini'
import { defineEntry } from '../../define'
import { localText } from '../../model/config'
import { locales } from '../../model/text'
import { sentence, text } from './segment.text'

const schema = z.strictObject({
  isLive: z._default(z.boolean(), true),
  locales: z._default(z.array(z.enum(locales)).check(z.minLength(1), z.maxLength(locales.length)), ['zh-CN']),
  callerName: z._default(localText, {}),
})
export type SegmentConfig = z.infer<typeof schema>

export const segment = defineEntry<SegmentConfig>({
  type: 'segment',
  version: 1,
  category: 'start',
  icon: 'puzzle',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    isLive: { kind: 'toggle', label: text.isLive },
    locales: {
      kind: 'choice',
      label: text.locales,
      many: true,
      options: [
        { value: 'zh-CN', label: text.chinese },
        { value: 'en', label: text.english },
      ],
    },
    callerName: { kind: 'localText', label: text.callerName, advanced: true },
  },
  entry: true,
  startsLive: ({ isLive }) => isLive,
  ports: () => [{ id: 'next', kind: 'next', label: text.next }],
  sentence,
  // Whoever uses the segment sets purpose and name; these only serve to check it by itself.
  settings: ({ locales: spoken, callerName }) => ({ purpose: 'service', callerName, locale: spoken[0] ?? 'zh-CN', locales: spoken, maxCallMs: 600_000 }),
  lower: (_config, { slug, to }) => ({ [slug]: { kind: 'set', values: {}, to: to('next'), port: 'next' } }),
  examples: {
    good: [schema.parse({ locales: ['zh-CN', 'en'], callerName: { 'zh-CN': '启程', en: 'Qicheng' } })],
    bad: [{ config: { locales: [] }, code: 'too-small' }],
  },
})
