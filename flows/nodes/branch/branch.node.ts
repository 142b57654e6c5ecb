import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { freeName, renameDouble } from '../../model/rename-double'
import { condition } from '../../model/condition'
import { localText, word } from '../../model/config'
import { caseText, sentence, text } from './branch.text'

const schema = z.strictObject({
  cases: z._default(
    z.array(z.strictObject({ id: word.check(z.refine((id) => id !== 'else')), label: z._default(localText, {}), when: condition })).check(z.maxLength(20)),
    [],
  ),
})
export type BranchConfig = z.infer<typeof schema>

export const branch = defineNode<BranchConfig>({
  type: 'branch',
  version: 1,
  category: 'decide',
  icon: 'split',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    cases: {
      kind: 'conditions',
      label: text.cases,
      required: true,
      of: {
        id: { kind: 'text', label: text.id, required: true },
        label: { kind: 'localText', label: text.label },
        when: { kind: 'conditions', label: text.when, required: true },
      },
    },
  },
  ports: ({ cases }) => [
    ...cases.map(({ id, label, when }) => ({ id, kind: 'next' as const, label: caseText(id, label, when) })),
    { id: 'else', kind: 'next', label: text.else },
  ],
  sentence,
  check: ({ cases }, { slug, flow }) => {
    const ids = cases.map(({ id }) => id)
    return ids.flatMap((id, index) => {
      if (ids.indexOf(id) === index) return []
      const fix = renameDouble({ slug, flow, path: ['cases', String(index), 'id'], from: id, to: freeName(ids, id) })
      return [{ code: 'duplicate-key', severity: 'error', node: slug, field: 'config.cases', message: text.duplicate(id), fix }]
    })
  },
  lower: ({ cases }, { slug, to }) => ({
    [slug]: {
      kind: 'branch',
      cases: cases.map(({ id, when }) => ({ when, to: to(id), port: id })),
      otherwise: to('else'),
      otherwisePort: 'else',
    },
  }),
  examples: {
    good: [schema.parse({ cases: [{ id: 'gold', when: { op: 'equals', left: 'level', right: 'gold' } }] })],
    bad: [
      { config: { cases: [{ id: 'a', when: { op: 'like', left: 'x', right: 1 } }] }, code: 'not-a-choice' },
      { config: { cases: [1, 2].map(() => ({ id: 'a', when: { op: 'exists', left: 'x' } })) }, code: 'duplicate-key' },
    ],
  },
})
