import * as z from 'zod/mini'
import { defineNode, type NodeDefinition, type Sentence } from '../define'
import type { MessageCommand } from './command'
import { localText, milliseconds } from './config'
import type { Locale, Text } from './text'

const schema = z.strictObject({
  text: z._default(localText, {}),
  waitFor: z._default(z.enum(['nothing', 'reply']), 'nothing'),
  replyWaitMs: z._default(milliseconds(60_000, 259_200_000), 3_600_000),
})
export type MessageConfig = z.infer<typeof schema>

const exits = ({ waitFor }: MessageConfig) => (waitFor === 'reply' ? (['sent', 'replied', 'timeout', 'failed'] as const) : (['sent', 'failed'] as const))

interface MessageText {
  readonly name: Text
  readonly summary: Text
  readonly search: Readonly<Record<Locale, readonly string[]>>
  readonly text: Text
  readonly waitFor: Text
  readonly waitNothing: Text
  readonly waitReply: Text
  readonly replyWaitMs: Text
  readonly ports: Readonly<Record<'sent' | 'replied' | 'timeout' | 'failed', Text>>
}

interface MessageNode {
  /** Also the name of the node type. */
  readonly channel: MessageCommand['channel']
  readonly icon: string
  readonly text: MessageText
  readonly sentence: (config: MessageConfig, locale: Locale) => Sentence
}

/** A node type that sends a text over one channel and may wait for the reply: what SMS, instant message and push have in common. */
export function defineMessageNode({ channel, icon, text, sentence }: MessageNode): NodeDefinition<MessageConfig> {
  return defineNode<MessageConfig>({
    type: channel,
    version: 1,
    category: 'reach',
    icon,
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
        command: { do: 'message', channel, text: config.text, replyWaitMs: config.waitFor === 'reply' ? config.replyWaitMs : 0 },
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
}
