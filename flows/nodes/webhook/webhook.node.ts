import * as z from 'zod/mini'
import { defineEntry } from '../../define'
import { callerFields, callerSchema } from '../../model/caller-fields'
import { milliseconds, word } from '../../model/config'
import { purposes } from '../../model/flow'
import { locales } from '../../model/text'
import { purposeText, sentence, text } from './webhook.text'

const callerName = z.string().check(z.maxLength(80), z.regex(/^[^{}%<>]*$/))
const schema = z.strictObject({
  event: z._default(z.union([word, z.literal('')]), ''),
  purpose: z._default(z.enum(purposes), 'service'),
  callerName: z._default(z.strictObject({ 'zh-CN': z.optional(callerName), en: z.optional(callerName) }), {}),
  locale: z._default(z.enum(locales), 'zh-CN'),
  locales: z._default(z.array(z.enum(locales)).check(z.minLength(1), z.maxLength(locales.length)), ['zh-CN']),
  ...callerSchema,
  maxCallMs: z._default(milliseconds(10_000, 3_600_000), 600_000),
})
export type WebhookConfig = z.infer<typeof schema>

const languageOptions = [
  { value: 'zh-CN', label: text.chinese },
  { value: 'en', label: text.english },
]

export const webhook = defineEntry<WebhookConfig>({
  type: 'webhook',
  version: 1,
  category: 'start',
  icon: 'webhook',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    event: { kind: 'text', label: text.event, help: text.eventHelp, required: true },
    purpose: { kind: 'choice', label: text.purpose, required: true, options: purposes.map((value) => ({ value, label: purposeText[value] })) },
    callerName: { kind: 'localText', label: text.callerName, help: text.callerNameHelp, required: true },
    locale: { kind: 'choice', label: text.locale, options: languageOptions },
    locales: { kind: 'choice', label: text.locales, options: languageOptions, many: true },
    ...callerFields,
    maxCallMs: { kind: 'duration', label: text.maxCallMs, unit: 'ms', min: 10_000, max: 3_600_000, advanced: true },
  },
  entry: true,
  ports: () => [{ id: 'next', kind: 'next', label: text.next }],
  sentence,
  settings: ({ purpose, callerName: name, locale, locales: spoken, industry, speaker, maxCallMs }) => ({
    purpose,
    callerName: name,
    locale,
    locales: spoken.includes(locale) ? spoken : [locale, ...spoken],
    industry,
    speaker,
    maxCallMs,
  }),
  lower: (_config, { slug, to }) => ({ [slug]: { kind: 'set', values: {}, to: to('next'), port: 'next' } }),
  examples: {
    good: [schema.parse({ event: 'orderShipped', callerName: { 'zh-CN': '云帆商城', en: 'Yunfan Store' } })],
    bad: [
      { config: { event: 'order shipped' }, code: 'wrong-form' },
      { config: { purpose: 'fun' }, code: 'not-a-choice' },
    ],
  },
})
