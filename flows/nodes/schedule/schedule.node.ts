import * as z from 'zod/mini'
import { defineEntry } from '../../define'
import { callerFields, callerSchema } from '../../model/caller-fields'
import { milliseconds } from '../../model/config'
import { purposes } from '../../model/flow'
import { locales } from '../../model/text'
import { purposeText, sentence, text } from './schedule.text'

const callerName = z.string().check(z.maxLength(80), z.regex(/^[^{}%<>]*$/))
const schema = z.strictObject({
  weekdays: z._default(z.array(z.enum(['1', '2', '3', '4', '5', '6', '7'])).check(z.maxLength(7)), ['1', '2', '3', '4', '5']),
  atMin: z._default(z.number().check(z.int(), z.gte(0), z.lte(1439)), 600),
  zone: z._default(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/)), 'Asia/Shanghai'),
  purpose: z._default(z.enum(purposes), 'service'),
  callerName: z._default(z.strictObject({ 'zh-CN': z.optional(callerName), en: z.optional(callerName) }), {}),
  locale: z._default(z.enum(locales), 'zh-CN'),
  locales: z._default(z.array(z.enum(locales)).check(z.minLength(1), z.maxLength(locales.length)), ['zh-CN']),
  ...callerSchema,
  maxCallMs: z._default(milliseconds(10_000, 3_600_000), 600_000),
})
export type ScheduleConfig = z.infer<typeof schema>

const languageOptions = [
  { value: 'zh-CN', label: text.chinese },
  { value: 'en', label: text.english },
]

const weekdays = (['1', '2', '3', '4', '5', '6', '7'] as const).map((value, index) => ({
  value,
  label: { 'zh-CN': text.days['zh-CN'][index] ?? value, en: text.days.en[index] ?? value },
}))

export const schedule = defineEntry<ScheduleConfig>({
  type: 'schedule',
  version: 1,
  category: 'start',
  icon: 'calendar-clock',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    weekdays: { kind: 'choice', label: text.weekdays, options: weekdays, many: true, required: true },
    atMin: { kind: 'number', unit: 'min', min: 0, max: 1439, label: text.atMin, help: text.atMinHelp },
    zone: { kind: 'text', label: text.zone },
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
    good: [schema.parse({ callerName: { 'zh-CN': '云帆商城', en: 'Yunfan Store' } })],
    bad: [
      { config: { atMin: 2000 }, code: 'too-big' },
      { config: { weekdays: ['8'] }, code: 'not-a-choice' },
    ],
  },
})
