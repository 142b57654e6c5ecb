import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { localText } from '../../model/config'
import { allKeys } from '../../model/keys'
import { sentence, text } from './say.text'

const schema = z.strictObject({
  text: z._default(localText, {}),
  bargeIn: z._default(z.boolean(), false),
  repeat: z._default(z.number().check(z.int(), z.gte(1), z.lte(3)), 1),
  voice: z._default(z.string().check(z.maxLength(64)), ''),
})
export type SayConfig = z.infer<typeof schema>

export const say = defineNode<SayConfig>({
  type: 'say',
  version: 1,
  category: 'speak',
  icon: 'volume-2',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    text: { kind: 'speech', label: text.text, help: text.textHelp, required: true },
    bargeIn: { kind: 'toggle', label: text.bargeIn },
    repeat: { kind: 'number', label: text.repeat, min: 1, max: 3, advanced: true },
    voice: { kind: 'resource', resource: 'voice', label: text.voice, advanced: true },
  },
  inCall: true,
  ports: () => [{ id: 'next', kind: 'next', label: text.next }],
  sentence,
  lower: ({ text: words, bargeIn, repeat, voice }, { slug, to }) => ({
    [slug]: {
      kind: 'command',
      command: {
        do: 'play',
        say: Array.from({ length: repeat }, () => ({ text: words, ...(voice && { voice }) })),
        stopKeys: bargeIn ? allKeys : '',
      },
      on: { '*': to('next') },
      ports: { '*': 'next' },
    },
  }),
  examples: {
    good: [schema.parse({ text: { 'zh-CN': '您的订单已发货。', en: 'Your order is on its way.' } })],
    bad: [
      { config: { text: 'hello' }, code: 'wrong-type' },
      { config: { repeat: 9 }, code: 'too-big' },
      { config: { volume: 11 }, code: 'unknown-field' },
    ],
  },
})
