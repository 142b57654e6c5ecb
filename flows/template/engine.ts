import { Liquid, type Template } from 'liquidjs'
import { type Medium, readFilters } from '../read/filters'
import { isTemplate } from './is-template'
import { plainNames } from './plain-names'

/** What a template may do. Without loops, includes and clocks a rendering is bounded by its length and the same every time. */
const allowedTags = new Set(['if', 'unless', 'case', 'comment'])
const plainFilters = [
  'append',
  'at_least',
  'at_most',
  'capitalize',
  'ceil',
  'default',
  'divided_by',
  'downcase',
  'floor',
  'first',
  'last',
  'minus',
  'modulo',
  'plus',
  'prepend',
  'remove',
  'replace',
  'round',
  'size',
  'slice',
  'split',
  'strip',
  'times',
  'truncate',
  'upcase',
]
export const allowedFilters: ReadonlySet<string> = new Set([...plainFilters, ...Object.keys(readFilters)])

const liquid = new Liquid({
  ownPropertyOnly: true,
  strictFilters: true,
  strictVariables: false,
  dynamicPartials: false,
  relativeReference: false,
  templates: {},
  parseLimit: 20_000,
  memoryLimit: 200_000,
})
for (const name of Object.keys(liquid.tags)) if (!allowedTags.has(name)) delete liquid.tags[name]
for (const name of Object.keys(liquid.filters)) if (!allowedFilters.has(name)) delete liquid.filters[name]
// Over liquid's own of the same name: its date reads the clock.
for (const [name, read] of Object.entries(readFilters)) {
  liquid.registerFilter(name, function (value: unknown, option?: unknown) {
    return read(value, mediumIn(this.context.globals), option)
  })
}

const data: Medium = { locale: 'zh-CN', isSpoken: false }
const mediumIn = (globals: object): Medium => ('medium' in globals ? (globals.medium as Medium) : data)

/** Parsed templates of this process: the same few texts are rendered for every contact. */
const parsed = new Map<string, Template[]>()
const parsedMax = 4000
/** Longest text whose variables are read at all. */
const templateCharsMax = 8000

/** Throws liquid's own error when the text is not a template. */
function parseTemplate(text: string): Template[] {
  const known = parsed.get(text)
  if (known) return known
  const templates = liquid.parse(text)
  if (parsed.size >= parsedMax) parsed.clear()
  parsed.set(text, templates)
  return templates
}

/** Total: a template that fails at run time gives its words without the values. */
export function renderTemplate(text: string, scope: object, medium: Medium = data): string {
  if (!isTemplate(text)) return text
  try {
    return String(liquid.renderSync(parseTemplate(text), scope, { globals: { medium } }))
  } catch {
    return text.replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, '')
  }
}

export type TemplateRead =
  | { readonly names: readonly { readonly name: string; readonly mayBeMissing: boolean }[] }
  | { readonly at: number; readonly detail: string; readonly filter?: string }

/** Variables that a template reads (`name`, `ask.key`), or why it is none. A variable behind `default`, or asked about by `if`, may be missing. */
export function readTemplate(text: string): TemplateRead {
  if (!isTemplate(text)) return { names: [] }
  if (text.length > templateCharsMax) return { at: templateCharsMax, detail: 'too long' }
  const plain = plainNames(text)
  if (plain) return { names: plain.map((name) => ({ name, mayBeMissing: false })) }
  try {
    const templates = parseTemplate(text)
    const unknown = [...text.matchAll(/\|\s*([A-Za-z_]\w*)/g)].map(([, name]) => name ?? '').find((name) => !allowedFilters.has(name))
    if (unknown !== undefined) return { at: 1, detail: unknown, filter: unknown }
    const segments = liquid.globalVariableSegmentsSync(templates)
    const names = new Set(segments.map((parts) => parts.filter((part) => typeof part === 'string').join('.')))
    return { names: [...names].map((name) => ({ name, mayBeMissing: isGuarded(text, name) })) }
  } catch (thrown) {
    const detail = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : ''
    const filter = /undefined filter: (\w+)/.exec(detail)?.[1]
    if (filter !== undefined) return { at: 1, detail: filter, filter }
    const column = /col:(\d+)/.exec(detail)?.[1]
    return { at: Number(column ?? 1), detail: detail.replace(/, line:.*$/, '').slice(0, 80) }
  }
}

function isGuarded(text: string, name: string): boolean {
  if (!text.includes('default') && !text.includes('{%')) return false
  const own = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`\\{\\{-?\\s*${own}\\s*\\|\\s*default\\b|\\{%-?\\s*(?:if|elsif|unless|case)\\s[^%]*\\b${own}\\b`).test(text)
}
