import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { localText } from '../../model/config'
import { sentence, text } from './announce.text'

const kinds = ['identify', 'aiDisclosure', 'recordingNotice', 'optOut'] as const
const schema = z.strictObject({ what: z._default(z.enum(kinds), 'recordingNotice'), text: z._default(localText, {}) })
export type AnnounceConfig = z.infer<typeof schema>

export const announce = defineNode<AnnounceConfig>({
  type: 'announce',
  version: 1,
  category: 'speak',
  icon: 'shield-check',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    what: { kind: 'choice', label: text.what, required: true, options: kinds.map((value) => ({ value, label: text.kinds[value] })) },
    text: { kind: 'speech', label: text.text, help: text.textHelp, required: true },
  },
  inCall: true,
  ports: () => [{ id: 'next', kind: 'next', label: text.next }],
  sentence,
  lower: ({ what, text: words }, { slug, to }) => ({
    [slug]: {
      kind: 'command',
      command: { do: 'play', say: [{ text: words }], stopKeys: '', announce: what },
      on: { '*': to('next') },
      ports: { '*': 'next' },
    },
  }),
  examples: {
    good: [schema.parse({ text: { 'zh-CN': '为提升服务质量，本次通话将被录音。', en: 'This call is recorded to improve our service.' } })],
    bad: [{ config: { what: 'weather' }, code: 'not-a-choice' }],
  },
})
