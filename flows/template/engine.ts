import { Liquid, type Template } from 'liquidjs'
import { isTemplate } from './is-template'

/** What a template may do. Without loops, includes and clocks a rendering is bounded by its length and the same every time. */
const allowedTags = new Set(['if', 'unless', 'case', 'comment'])
export const allowedFilters = new Set([
  'append', 'at_least', 'at_most', 'capitalize', 'ceil', 'default', 'divided_by', 'downcase', 'floor', 'first', 'last', 'minus', 'modulo',
  'plus', 'prepend', 'remove', 'replace', 'round', 'size', 'slice', 'split', 'strip', 'times', 'truncate', 'upcase',
])

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

/** Parsed templates of this process: the same few texts are rendered for every contact. */
const parsed = new Map<string, readonly Template[]>()
const parsedMax = 2000

/** Throws liquid's own error when the text is not a template. */
export function parseTemplate(text: string): readonly Template[] {
  const known = parsed.get(text)
  if (known) return known
  const templates = liquid.parse(text)
  if (parsed.size >= parsedMax) parsed.clear()
  parsed.set(text, templates)
  return templates
}

/** Total: a template that fails at run time gives its words without the values. */
export function renderTemplate(text: string, scope: object): string {
  if (!isTemplate(text)) return text
  try {
    return String(liquid.renderSync([...parseTemplate(text)], scope))
  } catch {
    return text.replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, '')
  }
}

/** Names that a template reads, e.g. `name`, `ask.key`. */
export function variablesOf(text: string): readonly string[] {
  if (!isTemplate(text)) return []
  const segments = liquid.globalVariableSegmentsSync([...parseTemplate(text)])
  return segments.map((parts) => parts.filter((part) => typeof part === 'string').join('.'))
}
