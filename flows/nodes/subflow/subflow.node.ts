import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { resourceName, word } from '../../model/config'
import { sentence, text } from './subflow.text'

const schema = z.strictObject({
  flow: z._default(resourceName, ''),
  version: z._default(z.union([z.number().check(z.int(), z.gte(1)), z.literal('')]), ''),
  inputs: z._default(z.record(word, z.string().check(z.maxLength(1000))), {}),
  ends: z._default(z.array(word).check(z.maxLength(20)), ['done']),
})
export type SubflowConfig = z.infer<typeof schema>

export const subflow = defineNode<SubflowConfig>({
  type: 'subflow',
  version: 1,
  category: 'flow',
  icon: 'workflow',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    flow: { kind: 'flow', label: text.flow, required: true },
    version: { kind: 'number', min: 1, label: text.version, help: text.versionHelp, advanced: true },
    inputs: { kind: 'record', label: text.inputs, of: { value: { kind: 'expression', label: text.value } } },
    ends: { kind: 'list', label: text.ends, help: text.endsHelp, required: true, of: { end: { kind: 'text', label: text.end } } },
  },
  ports: ({ ends }) => ends.map((id) => ({ id, kind: 'next', label: { 'zh-CN': id, en: id } })),
  calls: ({ flow, version }) => ({ flow, ...(version !== '' && { version }) }),
  sentence,
  outputs: ({ inputs }) => Object.keys(inputs).map((name) => ({ name, type: 'text' })),
  // The called flow is put in behind this step; its ends come back to these ports (flows/compile/inline.ts).
  lower: ({ inputs, ends }, { slug, to, step }) => ({
    [slug]: { kind: 'set', values: Object.fromEntries(Object.entries(inputs).map(([name, expression]) => [name, { expression }])), to: step('ends') },
    [step('ends')]: {
      kind: 'branch',
      cases: ends.map((end) => ({ when: { op: 'equals', left: `$end.${slug}`, right: end }, to: to(end), port: end })),
      otherwise: to(ends[0] ?? 'done'),
      otherwisePort: ends[0] ?? 'done',
    },
  }),
  examples: { good: [schema.parse({ flow: 'verify', ends: ['verified', 'failed'] })], bad: [{ config: { version: 0 }, code: 'too-small' }] },
})
