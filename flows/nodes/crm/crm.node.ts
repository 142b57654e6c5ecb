import * as z from 'zod/mini'
import { defineNode } from '../../define'
import { localText, milliseconds, textCharsMax, variableName, word } from '../../model/config'
import type { ValueTemplate } from '../../model/plan'
import { sentence, text } from './crm.text'

const operations = ['find', 'update', 'note'] as const
const schema = z.strictObject({
  operation: z._default(z.enum(operations), 'note'),
  read: z._default(z.array(word).check(z.maxLength(30)), []),
  fields: z._default(z.record(word, z.string().check(z.maxLength(textCharsMax))), {}),
  note: z._default(localText, {}),
  timeoutMs: z._default(milliseconds(500, 60_000), 5000),
  allowSecrets: z._default(z.array(variableName).check(z.maxLength(10)), []),
})
export type CrmConfig = z.infer<typeof schema>

const ports = ['done', 'notFound', 'error'] as const

function input({ operation, read, fields, note }: CrmConfig): Record<string, ValueTemplate> {
  if (operation === 'find') return { read: { value: read.join(',') } }
  if (operation === 'note') return { text: { text: note } }
  return Object.fromEntries(Object.entries(fields).map(([name, template]) => [name, { template }]))
}

export const crm = defineNode<CrmConfig>({
  type: 'crm',
  version: 1,
  category: 'data',
  icon: 'contact',
  name: text.name,
  summary: text.summary,
  search: text.search,
  schema,
  fresh: schema.parse({}),
  fields: {
    operation: {
      kind: 'choice',
      label: text.operation,
      options: operations.map((value) => ({ value, label: text.operations[value] })),
    },
    read: {
      kind: 'list',
      label: text.read,
      required: true,
      of: { field: { kind: 'text', label: text.field } },
      when: { field: 'operation', is: 'find' },
    },
    fields: {
      kind: 'record',
      label: text.fields,
      help: text.fieldsHelp,
      required: true,
      template: true,
      leaves: true,
      of: { value: { kind: 'text', label: text.value } },
      when: { field: 'operation', is: 'update' },
    },
    note: { kind: 'localText', label: text.note, required: true, template: true, leaves: true, when: { field: 'operation', is: 'note' } },
    timeoutMs: { kind: 'duration', unit: 'ms', min: 500, max: 60_000, label: text.timeoutMs, advanced: true },
    allowSecrets: { kind: 'list', label: text.allowSecrets, of: { variable: { kind: 'text', label: text.variable } }, advanced: true },
  },
  ports: () => ports.map((id) => ({ id, kind: id === 'done' ? 'next' : 'failure', label: text.ports[id], ...(id !== 'done' && { optional: true }) })),
  sentence,
  outputs: ({ operation, read }, slug) => (operation === 'find' ? read.map((name) => ({ name: `${slug}.${name}`, type: 'text' as const })) : []),
  lower: (config, { slug, to }) => ({
    [slug]: {
      kind: 'command',
      command: { do: 'request', target: 'contacts', operation: config.operation, input: input(config), timeoutMs: config.timeoutMs },
      on: { done: to('done'), notFound: to('notFound'), fault: to('error'), '*': to('error') },
      ports: { done: 'done', notFound: 'notFound', fault: 'error', '*': 'error' },
      ...(config.operation === 'find' && { save: Object.fromEntries(config.read.map((name) => [`output.${name}`, `${slug}.${name}`])) }),
    },
  }),
  examples: {
    good: [
      schema.parse({ operation: 'find', read: ['course'] }),
      schema.parse({ operation: 'update', fields: { level: 'gold' } }),
      schema.parse({ note: { 'zh-CN': '已确认到课。', en: 'Will attend.' } }),
    ],
    bad: [
      { config: { operation: 'drop' }, code: 'not-a-choice' },
      { config: { read: ['a b'] }, code: 'wrong-form' },
    ],
  },
})
