import * as z from 'zod/mini'
import { defineEntry } from '../../define'
import { callerFields, callerSchema } from '../../model/caller-fields'
import { milliseconds } from '../../model/config'
import { purposes } from '../../model/flow'
import { locales } from '../../model/text'
import { purposeText, sentence, text } from './campaign.text'

// No braces: the name is spoken by inserted announcements and must not be taken for a template.
const callerName = z.string().check(z.maxLength(80), z.regex(/^[^{}%<>]*$/))

const schema = z.strictObject({
  purpose: z._default(z.enum(purposes), 'service'),
  callerName: z._default(z.strictObject({ 'zh-CN': z.optional(callerName), en: z.optional(callerName) }), {}),
  locale: z._default(z.enum(locales), 'zh-CN'),
  locales: z._default(z.array(z.enum(locales)).check(z.minLength(1), z.maxLength(locales.length)), ['zh-CN']),
  voice: z._default(z.strictObject({ 'zh-CN': z.optional(z.string().check(z.maxLength(64))), en: z.optional(z.string().check(z.maxLength(64))) }), {}),
  ...callerSchema,
  maxCallMs: z._default(milliseconds(10_000, 3_600_000), 600_000),
})
export type CampaignConfig = z.infer<typeof schema>

const languageOptions = [
  { value: 'zh-CN', label: text.chinese },
  { value: 'en', label: text.english },
]

export const campaign = defineEntry<CampaignConfig>({
  type: 'campaign',
  version: 1,
  category: 'start',
  icon: 'megaphone',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    purpose: {
      kind: 'choice',
      label: text.purpose,
      help: text.purposeHelp,
      required: true,
      options: purposes.map((value) => ({ value, label: purposeText[value] })),
    },
    callerName: { kind: 'localText', label: text.callerName, help: text.callerNameHelp, required: true },
    locale: { kind: 'choice', label: text.locale, options: languageOptions },
    locales: { kind: 'choice', label: text.locales, options: languageOptions, many: true },
    voice: { kind: 'localText', label: text.voice, advanced: true },
    ...callerFields,
    maxCallMs: { kind: 'duration', label: text.maxCallMs, unit: 'ms', min: 10_000, max: 3_600_000, advanced: true },
  },
  entry: true,
  ports: () => [{ id: 'next', kind: 'next', label: text.next }],
  sentence,
  settings: ({ purpose, callerName, locale, locales, voice, industry, speaker, maxCallMs }) => ({
    purpose,
    callerName,
    locale,
    locales: locales.includes(locale) ? locales : [locale, ...locales],
    voice,
    industry,
    speaker,
    maxCallMs,
  }),
  lower: (_config, { slug, to }) => ({ [slug]: { kind: 'set', values: {}, to: to('next'), port: 'next' } }),
  examples: {
    good: [
      schema.parse({
        callerName: { 'zh-CN': '启程培训学校', en: 'Qicheng Training School' },
        locales: ['zh-CN', 'en'],
        industry: 'education',
      }),
    ],
    bad: [
      { config: { purpose: 'fun' }, code: 'not-a-choice' },
      { config: { callerName: { en: '{{name}}' } }, code: 'wrong-form' },
      { config: { maxCallMs: 5 }, code: 'too-small' },
    ],
  },
})
