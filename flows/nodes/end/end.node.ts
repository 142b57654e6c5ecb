import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { word } from '../../model/config'
import { dispositions } from '../../model/outcome'
import { dispositionText, sentence, text } from './end.text'

const choices = ['asReached', ...dispositions] as const
const schema = z.strictObject({
  disposition: z._default(z.enum(choices), 'asReached'),
  outcome: z._default(z.union([word, z.literal('')]), ''),
  tags: z._default(z.array(word).check(z.maxLength(10)), []),
})
export type EndConfig = z.infer<typeof schema>

export const end = defineNode<EndConfig>({
  type: 'end',
  version: 1,
  category: 'end',
  icon: 'circle-stop',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    disposition: { kind: 'choice', label: text.disposition, options: choices.map((value) => ({ value, label: dispositionText[value] })) },
    outcome: { kind: 'text', label: text.outcome, help: text.outcomeHelp },
    tags: { kind: 'list', label: text.tags, of: { tag: { kind: 'text', label: text.tag } }, advanced: true },
  },
  ports: () => [],
  sentence,
  hangsUp: true,
  lower: ({ disposition, outcome, tags }, { slug, step }) => ({
    [slug]: { kind: 'command', command: { do: 'hangup' }, on: { '*': step('end') } },
    [step('end')]: { kind: 'end', disposition, ...(outcome && { outcome }), ...(tags.length && { tags }) },
  }),
  examples: {
    good: [schema.parse({}), schema.parse({ disposition: 'completed', outcome: 'confirmed', tags: ['trial'] })],
    bad: [
      { config: { disposition: 'great' }, code: 'not-a-choice' },
      { config: { outcome: 'two words' }, code: 'wrong-form' },
    ],
  },
})
