import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { freeName, renameDouble } from '../../model/rename-double'
import { causePrompts } from '../../model/asking'
import { localText, milliseconds, word } from '../../model/config'
import { lowerIntent } from './intent.lower'
import { intentText, sentence, text } from './intent.text'

const phrases = z._default(z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(50)), [])
const schema = z.strictObject({
  prompt: z._default(localText, {}),
  intents: z._default(z.array(z.strictObject({ id: word, label: z._default(localText, {}), examples: phrases, keywords: phrases })).check(z.maxLength(20)), []),
  slots: z._default(z.array(word).check(z.maxLength(10)), []),
  confidenceMin: z._default(z.number().check(z.gte(0), z.lte(1)), 0.6),
  provider: z._default(z.string().check(z.maxLength(64)), ''),
  tries: z._default(z.number().check(z.int(), z.gte(1), z.lte(5)), 2),
  speechStartMs: z._default(milliseconds(1000, 30_000), 5000),
  endOfSpeechMs: z._default(milliseconds(300, 5000), 900),
  totalMs: z._default(milliseconds(2000, 60_000), 15_000),
  noInputPrompts: causePrompts,
  lowConfidencePrompts: causePrompts,
})
export type IntentConfig = z.infer<typeof schema>

const cause = { text: { kind: 'speech', label: text.phrase } } as const
const phrase = { phrase: { kind: 'text', label: text.phrase } } as const

export const intent = defineNode<IntentConfig>({
  type: 'intent',
  version: 1,
  category: 'ask',
  icon: 'mic',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    prompt: { kind: 'speech', label: text.prompt, required: true },
    intents: {
      kind: 'list',
      label: text.intents,
      required: true,
      of: {
        id: { kind: 'text', label: text.id, required: true },
        label: { kind: 'localText', label: text.label },
        examples: { kind: 'list', label: text.examples, of: phrase },
        keywords: { kind: 'list', label: text.keywords, help: text.keywordsHelp, of: phrase },
      },
    },
    slots: { kind: 'list', label: text.slots, of: { slot: { kind: 'text', label: text.slot } }, advanced: true },
    confidenceMin: { kind: 'number', label: text.confidenceMin, min: 0, max: 1, advanced: true },
    provider: { kind: 'resource', resource: 'speechProvider', label: text.provider, advanced: true },
    tries: { kind: 'number', label: text.tries, min: 1, max: 5 },
    speechStartMs: { kind: 'duration', unit: 'ms', min: 1000, max: 30_000, label: text.speechStartMs, advanced: true },
    endOfSpeechMs: { kind: 'duration', unit: 'ms', min: 300, max: 5000, label: text.endOfSpeechMs, advanced: true },
    totalMs: { kind: 'duration', unit: 'ms', min: 2000, max: 60_000, label: text.totalMs, advanced: true },
    noInputPrompts: { kind: 'list', label: text.noInputPrompts, of: cause, advanced: true },
    lowConfidencePrompts: { kind: 'list', label: text.lowConfidencePrompts, of: cause, advanced: true },
  },
  inCall: true,
  pauses: () => true,
  ports: ({ intents }) => [
    ...intents.map(({ id, label }) => ({ id, kind: 'next' as const, label: intentText(id, label) })),
    { id: 'noInput', kind: 'noInput', label: text.ports.noInput },
    { id: 'lowConfidence', kind: 'failure', label: text.ports.lowConfidence },
    { id: 'error', kind: 'failure', label: text.ports.error, optional: true },
  ],
  sentence,
  outputs: ({ slots }, slug) => ['heard', ...slots].map((name) => ({ name: `${slug}.${name}`, type: 'text' })),
  outputsOn: {},
  check: ({ intents }, { slug, flow }) => {
    const ids = intents.map(({ id }) => id)
    return ids.flatMap((id, index) => {
      if (ids.indexOf(id) === index) return []
      const fix = renameDouble({ slug, flow, path: ['intents', String(index), 'id'], from: id, to: freeName(ids, id) })
      return [{ code: 'duplicate-key', severity: 'error', node: slug, field: 'config.intents', message: text.duplicate(id), fix }]
    })
  },
  lower: lowerIntent,
  examples: {
    good: [
      schema.parse({
        prompt: { 'zh-CN': '请问有什么可以帮您？', en: 'How can I help you?' },
        intents: [{ id: 'book', label: { 'zh-CN': '预约', en: 'Book' }, keywords: ['预约', '约课', 'book'] }],
      }),
    ],
    bad: [
      { config: { intents: [{ id: 'a' }, { id: 'a' }] }, code: 'duplicate-key' },
      { config: { confidenceMin: 2 }, code: 'too-big' },
    ],
  },
})
