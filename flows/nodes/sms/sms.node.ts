import * as z from 'zod'
import { defineNode } from '../../define'
import { localText, milliseconds } from '../../model/config'
import { sentence, text } from './sms.text'

const schema = z.strictObject({
  text: localText.default({}),
  waitFor: z.enum(['nothing', 'reply']).default('nothing'),
  replyWaitMs: milliseconds(60_000, 259_200_000).default(3_600_000),
})
export type SmsConfig = z.infer<typeof schema>

const exits = ({ waitFor }: SmsConfig) => (waitFor === 'reply' ? (['sent', 'replied', 'timeout', 'failed'] as const) : (['sent', 'failed'] as const))

export const sms = defineNode<SmsConfig>({
  type: 'sms',
  version: 1,
  category: 'reach',
  icon: 'message-square',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    text: { kind: 'localText', label: text.text, required: true, template: true, leaves: true },
    waitFor: {
      kind: 'choice',
      label: text.waitFor,
      options: [
        { value: 'nothing', label: text.waitNothing },
        { value: 'reply', label: text.waitReply },
      ],
    },
    replyWaitMs: {
      kind: 'duration',
      unit: 'ms',
      min: 60_000,
      max: 259_200_000,
      label: text.replyWaitMs,
      when: { field: 'waitFor', is: 'reply' },
    },
  },
  pauses: ({ waitFor }) => waitFor === 'reply',
  ports: (config) =>
    exits(config).map((id) => ({
      id,
      kind: id === 'failed' ? 'failure' : id === 'timeout' ? 'noInput' : 'next',
      label: text.ports[id],
      // A provider that cannot receive replies answers `sent` at once; few flows treat that apart.
      ...(id === 'sent' && config.waitFor === 'reply' && { optional: true }),
    })),
  sentence,
  outputs: ({ waitFor }, slug) => (waitFor === 'reply' ? [{ name: `${slug}.reply`, type: 'text' }] : []),
  outputsOn: { reply: ['replied'] },
  lower: (config, { slug, to }) => ({
    [slug]: {
      kind: 'command',
      command: { do: 'message', channel: 'sms', text: config.text, replyWaitMs: config.waitFor === 'reply' ? config.replyWaitMs : 0 },
      on: { ...Object.fromEntries(exits(config).map((port) => [port, to(port)])), fault: to('failed') },
      ports: { ...Object.fromEntries(exits(config).map((port) => [port, port])), fault: 'failed' },
      save: { text: `${slug}.reply` },
    },
  }),
  examples: {
    good: [
      schema.parse({ text: { 'zh-CN': '您的订单已发货。', en: 'Your order has shipped.' } }),
      schema.parse({ text: { 'zh-CN': '回复 1 确认。', en: 'Reply 1 to confirm.' }, waitFor: 'reply' }),
    ],
    bad: [
      { config: { waitFor: 'ever' }, code: 'not-a-choice' },
      { config: { replyWaitMs: 1 }, code: 'too-small' },
    ],
  },
})
