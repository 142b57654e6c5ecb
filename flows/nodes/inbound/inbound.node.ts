import * as z from 'zod/mini'
import { defineEntry } from '../../define'
import { milliseconds, resourceName } from '../../model/config'
import { locales } from '../../model/text'
import { sentence, text } from './inbound.text'

const ourName = z.string().check(z.maxLength(80), z.regex(/^[^{}%<>]*$/))
const schema = z.strictObject({
  number: z._default(resourceName, ''),
  callerName: z._default(z.strictObject({ 'zh-CN': z.optional(ourName), en: z.optional(ourName) }), {}),
  locale: z._default(z.enum(locales), 'zh-CN'),
  locales: z._default(z.array(z.enum(locales)).check(z.minLength(1), z.maxLength(locales.length)), ['zh-CN']),
  voice: z._default(z.strictObject({ 'zh-CN': z.optional(z.string().check(z.maxLength(64))), en: z.optional(z.string().check(z.maxLength(64))) }), {}),
  maxCallMs: z._default(milliseconds(10_000, 7_200_000), 1_800_000),
})
export type InboundConfig = z.infer<typeof schema>

const languageOptions = [
  { value: 'zh-CN', label: text.chinese },
  { value: 'en', label: text.english },
]

export const inbound = defineEntry<InboundConfig>({
  type: 'inbound',
  version: 1,
  category: 'start',
  icon: 'phone-incoming',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    number: { kind: 'resource', resource: 'number', label: text.number, help: text.numberHelp },
    callerName: { kind: 'localText', label: text.callerName, help: text.callerNameHelp, required: true },
    locale: { kind: 'choice', label: text.locale, options: languageOptions },
    locales: { kind: 'choice', label: text.locales, options: languageOptions, many: true },
    voice: { kind: 'localText', label: text.voice, advanced: true },
    maxCallMs: { kind: 'duration', label: text.maxCallMs, unit: 'ms', min: 10_000, max: 7_200_000, advanced: true },
  },
  entry: true,
  startsLive: () => true,
  ports: () => [{ id: 'next', kind: 'next', label: text.next }],
  sentence,
  outputs: (_config, slug) => [{ name: `${slug}.from`, type: 'phone' }],
  settings: ({ callerName, locale, locales: spoken, voice, maxCallMs }) => ({
    purpose: 'service',
    callerName,
    locale,
    locales: spoken.includes(locale) ? spoken : [locale, ...spoken],
    voice,
    maxCallMs,
  }),
  lower: (_config, { slug, to }) => ({ [slug]: { kind: 'set', values: {}, to: to('next'), port: 'next' } }),
  examples: {
    good: [schema.parse({ callerName: { 'zh-CN': '启程培训学校', en: 'Qicheng Training School' }, number: 'hotline' })],
    bad: [
      { config: { locale: 'fr' }, code: 'not-a-choice' },
      { config: { number: '+49 30' }, code: 'wrong-form' },
    ],
  },
})
