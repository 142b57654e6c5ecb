import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { localText, milliseconds } from '../../model/config'
import { lowerSurvey } from './survey.lower'
import { sentence, text } from './survey.text'

const schema = z.strictObject({
  question: z._default(localText, {}),
  scale: z._default(z.union([z.literal(5), z.literal(10)]), 5),
  tries: z._default(z.number().check(z.int(), z.gte(1), z.lte(3)), 2),
  firstMs: z._default(milliseconds(1000, 60_000), 6000),
  followUp: z._default(localText, {}),
  followUpMax: z._default(z.number().check(z.int(), z.gte(1), z.lte(9)), 2),
})
export type SurveyConfig = z.infer<typeof schema>

export const survey = defineNode<SurveyConfig>({
  type: 'survey',
  version: 1,
  category: 'ask',
  icon: 'star',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    question: { kind: 'speech', label: text.question, required: true },
    scale: {
      kind: 'choice',
      label: text.scale,
      options: [
        { value: '5', label: text.five },
        { value: '10', label: text.ten },
      ],
      numeric: true,
    },
    tries: { kind: 'number', label: text.tries, min: 1, max: 3 },
    firstMs: { kind: 'duration', unit: 'ms', min: 1000, max: 60_000, label: text.firstMs, advanced: true },
    followUp: { kind: 'speech', label: text.followUp, help: text.followUpHelp },
    followUpMax: { kind: 'number', label: text.followUpMax, min: 1, max: 9, advanced: true },
  },
  inCall: true,
  pauses: () => true,
  ports: () => [
    { id: 'answered', kind: 'next', label: text.ports.answered },
    { id: 'noInput', kind: 'noInput', label: text.ports.noInput },
  ],
  sentence,
  outputs: (_config, slug) => [{ name: `${slug}.score`, type: 'number' }],
  outputsOn: { score: ['answered'] },
  lower: lowerSurvey,
  examples: {
    good: [
      schema.parse({ question: { 'zh-CN': '请按 1 到 5 打分。', en: 'Please give a score from 1 to 5.' } }),
      schema.parse({
        question: { 'zh-CN': '请按 1 到 10 打分。', en: 'A score from 1 to 10, please.' },
        scale: 10,
        followUp: { 'zh-CN': '请说说原因。', en: 'Please tell us why.' },
      }),
    ],
    bad: [
      { config: { scale: 7 }, code: 'wrong-form' },
      { config: { tries: 9 }, code: 'too-big' },
    ],
  },
})
