import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { word } from '../../model/config'
import { sentence, text } from './set.text'

const types = ['text', 'number', 'boolean', 'date', 'phone'] as const
const schema = z.strictObject({
  values: z._default(
    z
      .array(
        z.strictObject({
          name: word,
          type: z._default(z.enum(types), 'text'),
          expression: z._default(z.string().check(z.maxLength(1000)), ''),
          secret: z._default(z.boolean(), false),
        }),
      )
      .check(z.maxLength(20)),
    [],
  ),
})
export type SetConfig = z.infer<typeof schema>

export const set = defineNode<SetConfig>({
  type: 'set',
  version: 1,
  category: 'data',
  icon: 'variable',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    values: {
      kind: 'list',
      label: text.values,
      required: true,
      of: {
        name: { kind: 'text', label: text.variable, required: true },
        type: { kind: 'choice', label: text.type, options: types.map((value) => ({ value, label: text.types[value] })) },
        expression: { kind: 'expression', label: text.expression, required: true },
        secret: { kind: 'toggle', label: text.secret },
      },
    },
  },
  ports: () => [{ id: 'next', kind: 'next', label: text.next }],
  sentence,
  outputs: ({ values }) => values.map(({ name, type, secret }) => ({ name, type, ...(secret && { secret }) })),
  lower: ({ values }, { slug, to }) => {
    const secret = values.filter((value) => value.secret).map(({ name }) => name)
    return {
      [slug]: {
        kind: 'set',
        values: Object.fromEntries(values.map(({ name, expression }) => [name, { expression }])),
        to: to('next'),
        port: 'next',
        ...(secret.length > 0 && { secret }),
      },
    }
  },
  examples: {
    good: [schema.parse({ values: [{ name: 'total', type: 'number', expression: 'price * count' }] })],
    bad: [
      { config: { values: [{ name: '1st', expression: '1' }] }, code: 'wrong-form' },
      { config: { values: [{ name: 'a', type: 'list' }] }, code: 'not-a-choice' },
    ],
  },
})
