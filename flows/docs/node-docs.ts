import type { Category, Field, NodeDefinition } from '../define'
import { stableJson } from '../format/stable-json'
import { writeJson } from '../format/write-json'
import type { Locale, Text } from '../model/text'
import { nodeDefinitions } from '../nodes/registry'

const words = {
  title: { 'zh-CN': '节点', en: 'Nodes' },
  intro: { 'zh-CN': '本页由节点定义生成，请勿手改。', en: 'Generated from the node definitions; do not edit.' },
  type: { 'zh-CN': '类型名', en: 'Type' },
  fields: { 'zh-CN': '字段', en: 'Fields' },
  field: { 'zh-CN': '字段', en: 'Field' },
  meaning: { 'zh-CN': '含义', en: 'Meaning' },
  values: { 'zh-CN': '取值', en: 'Values' },
  initial: { 'zh-CN': '初值', en: 'Default' },
  required: { 'zh-CN': '必填', en: 'required' },
  ports: { 'zh-CN': '出口', en: 'Ports' },
  port: { 'zh-CN': '出口', en: 'Port' },
  mayBeFree: { 'zh-CN': '可不连', en: 'may stay free' },
  outputs: { 'zh-CN': '输出的变量', en: 'Variables it gives' },
  example: { 'zh-CN': '例子', en: 'Example' },
  mistakes: { 'zh-CN': '常见错误', en: 'Mistakes' },
  none: { 'zh-CN': '无', en: 'None' },
  inCall: { 'zh-CN': '须在接通之后使用。', en: 'Only after the call was answered.' },
  summary: { 'zh-CN': '用途', en: 'What it does' },
} as const satisfies Readonly<Record<string, Text>>

export const categoryText: Readonly<Record<Category, Text>> = {
  start: { 'zh-CN': '起点', en: 'Start' },
  reach: { 'zh-CN': '触达', en: 'Reach' },
  speak: { 'zh-CN': '播报', en: 'Speak' },
  ask: { 'zh-CN': '询问', en: 'Ask' },
  decide: { 'zh-CN': '判断', en: 'Decide' },
  data: { 'zh-CN': '数据', en: 'Data' },
  people: { 'zh-CN': '人工', en: 'People' },
  time: { 'zh-CN': '时间', en: 'Time' },
  flow: { 'zh-CN': '流程', en: 'Flow' },
  end: { 'zh-CN': '结束', en: 'End' },
}

/** The page of one node type, in Markdown. */
export function nodeDoc(definition: NodeDefinition, locale: Locale): string {
  const { name, summary, type, inCall, fields, fresh, examples } = definition
  const good: unknown = examples.good[0] ?? fresh
  const outputs = definition.outputs?.(good, 'ask') ?? []
  const rows = Object.entries(fields).map(([key, field]) => fieldRow(key, field, Reflect.get(Object(fresh), key), locale))
  const ports = definition.ports(good).map(({ id, label, optional }) => `| \`${id}\` | ${cell(label[locale])} | ${optional ? words.mayBeFree[locale] : ''} |`)
  return page([
    `# ${name[locale]}`,
    `<!-- ${words.intro[locale]} -->`,
    `${summary[locale]}${inCall ? `${locale === 'en' ? ' ' : ''}${words.inCall[locale]}` : ''}`,
    `${words.type[locale]}${locale === 'en' ? ': ' : '：'}\`${type}\` · ${categoryText[definition.category][locale]}`,
    `## ${words.fields[locale]}`,
    rows.length
      ? [
          `| ${words.field[locale]} | ${words.meaning[locale]} | ${words.values[locale]} | ${words.initial[locale]} |`,
          '| --- | --- | --- | --- |',
          ...rows,
        ].join('\n')
      : words.none[locale],
    `## ${words.ports[locale]}`,
    ports.length ? [`| ${words.port[locale]} | ${words.meaning[locale]} | |`, '| --- | --- | --- |', ...ports].join('\n') : words.none[locale],
    ...(outputs.length ? [`## ${words.outputs[locale]}`, outputs.map((output) => `- \`${output.name}\` (${output.type})`).join('\n')] : []),
    `## ${words.example[locale]}`,
    `\`\`\`json\n${example(definition, good)}\n\`\`\``,
    `## ${words.mistakes[locale]}`,
    examples.bad.map(({ config, code }) => `- \`${stableJson(config)}\` → \`${code}\``).join('\n'),
  ])
}

/** The list of all node types by category. */
export function nodeIndex(locale: Locale): string {
  const categories = [...new Set(nodeDefinitions.map(({ category }) => category))]
  return page([
    `# ${words.title[locale]}`,
    `<!-- ${words.intro[locale]} -->`,
    ...categories.flatMap((category) => [
      `## ${categoryText[category][locale]}`,
      [
        `| ${words.type[locale]} | ${words.summary[locale]} |`,
        '| --- | --- |',
        ...nodeDefinitions
          .filter((definition) => definition.category === category)
          .map(({ type, name, summary }) => `| [${name[locale]}](${type}.md) | ${cell(summary[locale])} |`),
      ].join('\n'),
    ]),
  ])
}

const page = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function fieldRow(key: string, field: Field, initial: unknown, locale: Locale): string {
  const options = field.options?.map(({ value, label }) => (value ? `\`${value}\` ${label[locale]}` : label[locale])).join(locale === 'en' ? ', ' : '、')
  const range = field.min !== undefined && field.max !== undefined ? `${field.min}–${field.max}${field.unit ? ` ${field.unit}` : ''}` : ''
  const required = field.required ? (locale === 'en' ? ` (${words.required.en})` : `（${words.required['zh-CN']}）`) : ''
  const help = field.help ? (locale === 'en' ? `: ${field.help.en}` : `：${field.help['zh-CN']}`) : ''
  const meaning = `${field.label[locale]}${required}${help}`
  const value = initial === undefined || stableJson(initial) === '{}' || initial === '' ? '' : `\`${stableJson(initial)}\``
  return `| \`${key}\` | ${cell(meaning)} | ${cell(options ?? range)} | ${cell(value)} |`
}

function example({ type, fresh, ports }: NodeDefinition, good: unknown): string {
  const base = Object(fresh)
  const config = Object.fromEntries(Object.entries(Object(good)).filter(([key, value]) => stableJson(value) !== stableJson(Reflect.get(base, key))))
  const on = Object.fromEntries(
    ports(good)
      .filter(({ optional }) => !optional)
      .map(({ id }) => [id, 'next']),
  )
  return writeJson({ type, ...(Object.keys(config).length && { config }), ...(Object.keys(on).length && { on }) })
}
