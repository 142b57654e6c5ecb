import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { causePrompts } from '../../model/asking'
import { localText, milliseconds } from '../../model/config'
import { checkGather } from './gather.check'
import { gatherFields } from './gather.fields'
import { lowerGather } from './gather.lower'
import { sentence, text } from './gather.text'

const modes = ['digits', 'speech', 'both'] as const
const validations = ['none', 'pattern', 'luhn', 'date', 'phone', 'id'] as const
const schema = z.strictObject({
  prompt: z._default(localText, {}),
  mode: z._default(z.enum(modes), 'digits'),
  digitsMin: z._default(z.number().check(z.int(), z.gte(1), z.lte(32)), 1),
  digitsMax: z._default(z.number().check(z.int(), z.gte(1), z.lte(32)), 6),
  allowed: z._default(z.string().check(z.regex(/^[0-9*#]{0,12}$/)), ''),
  finishKey: z._default(z.enum(['', '#', '*']), '#'),
  againKey: z._default(z.enum(['', '#', '*']), ''),
  firstMs: z._default(milliseconds(1000, 60_000), 6000),
  interDigitMs: z._default(milliseconds(500, 20_000), 3000),
  totalMs: z._default(milliseconds(2000, 180_000), 30_000),
  speechStartMs: z._default(milliseconds(1000, 30_000), 5000),
  endOfSpeechMs: z._default(milliseconds(300, 5000), 900),
  bargeIn: z._default(z.boolean(), true),
  speechBargeIn: z._default(z.boolean(), false),
  protectedMs: z._default(milliseconds(0, 30_000), 0),
  typeAhead: z._default(z.boolean(), false),
  tries: z._default(z.number().check(z.int(), z.gte(1), z.lte(5)), 3),
  noInputPrompts: causePrompts,
  noMatchPrompts: causePrompts,
  tooManyPrompts: causePrompts,
  validation: z._default(z.enum(validations), 'none'),
  pattern: z._default(z.string().check(z.maxLength(200)), ''),
  readBack: z._default(z.boolean(), false),
  readBackPrompt: z._default(localText, {}),
  secret: z._default(z.boolean(), false),
})
export type GatherConfig = z.infer<typeof schema>

export const gather = defineNode<GatherConfig>({
  type: 'gather',
  version: 1,
  category: 'ask',
  icon: 'keyboard',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: gatherFields,
  inCall: true,
  pauses: () => true,
  ports: () => [
    { id: 'collected', kind: 'next', label: text.ports.collected },
    { id: 'noInput', kind: 'noInput', label: text.ports.noInput },
    { id: 'noMatch', kind: 'failure', label: text.ports.noMatch },
    { id: 'tooMany', kind: 'failure', label: text.ports.tooMany, optional: true },
  ],
  sentence,
  outputs: ({ secret, validation }, slug) => [
    { name: `${slug}.value`, type: validation === 'date' ? 'date' : validation === 'phone' ? 'phone' : 'text', ...(secret && { secret }) },
  ],
  outputsOn: { value: ['collected'] },
  check: checkGather,
  lower: lowerGather,
  examples: {
    good: [
      schema.parse({
        prompt: { 'zh-CN': '请输入六位订单号，按井号结束。', en: 'Key in the six digits of your order, then press hash.' },
        digitsMin: 6,
        digitsMax: 6,
      }),
      schema.parse({ prompt: { 'zh-CN': '请输入银行卡号。', en: 'Key in your card number.' }, digitsMin: 12, digitsMax: 19, validation: 'luhn', secret: true }),
      schema.parse({
        prompt: { 'zh-CN': '请说出或按键输入您的生日。', en: 'Say or key in your birthday.' },
        mode: 'both',
        digitsMin: 8,
        digitsMax: 8,
        validation: 'date',
        readBack: true,
        readBackPrompt: {
          'zh-CN': '您输入的是 {{ ask.value }}，正确请按 1，重输请按 2。',
          en: 'You entered {{ ask.value }}. Press 1 if right, 2 to start over.',
        },
      }),
    ],
    bad: [
      { config: { digitsMin: 8, digitsMax: 4 }, code: 'min-over-max' },
      { config: { validation: 'pattern', pattern: '[1-' }, code: 'bad-pattern' },
      { config: { secret: true, readBack: true }, code: 'secret-leak' },
      { config: { finishKey: '#', againKey: '#' }, code: 'duplicate-key' },
      { config: { digitsMax: 99 }, code: 'too-big' },
    ],
  },
})
