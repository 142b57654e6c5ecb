import type { Field, FlowSettings, NodeDefinition } from '../define'
import { draftText, isDraftText } from '../model/draft-text'
import type { Fix, Issue } from '../model/issue'
import { type Locale, locales, type Text } from '../model/text'
import { issue } from './codes'
import type { ReadNode } from './read-nodes'

const languages: Readonly<Record<Locale, Text>> = {
  'zh-CN': { 'zh-CN': '中文', en: 'Chinese' },
  en: { 'zh-CN': '英文', en: 'English' },
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = ({ kind }: Field): boolean => kind === 'localText' || kind === 'speech'

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) ? value.length === 0 : Object.values(value).every(isEmpty)
}

interface Asked {
  readonly slug: string
  readonly locales: readonly Locale[]
  readonly found: Issue[]
}

/** Required fields that are empty, and texts that lack a language that the flow speaks. */
export function checkFields({ slug, config, definition }: ReadNode, settings: FlowSettings | undefined): readonly Issue[] {
  const found: Issue[] = []
  if (!isRecord(config)) return found
  const asked = { slug, locales: settings?.locales ?? [], found }
  for (const { name, field } of fieldsToCheck(definition)) {
    if (field.when && config[field.when.field] !== field.when.is) continue
    checkField(asked, field, config[name], `config.${name}`)
  }
  return found
}

interface NamedField {
  readonly name: string
  readonly field: Field
}

const checkedFieldsOf = new WeakMap<NodeDefinition, readonly NamedField[]>()

/** Numbers, choices and toggles that nobody has to fill in are never wrong here. */
function fieldsToCheck(definition: NodeDefinition): readonly NamedField[] {
  let fields = checkedFieldsOf.get(definition)
  if (!fields) {
    const all = Object.entries(definition.fields)
    fields = all.flatMap(([name, field]) => (field.required || isText(field) || field.of ? [{ name, field }] : []))
    checkedFieldsOf.set(definition, fields)
  }
  return fields
}

function checkField(asked: Asked, field: Field, value: unknown, path: string): void {
  const { slug, found } = asked
  if (isEmpty(value)) {
    if (field.required) found.push(issue('missing-required', { node: slug, field: path }, named(field, undefined)))
  } else if (isText(field) && isRecord(value)) {
    for (const locale of asked.locales) {
      const at = { node: slug, field: `${path}.${locale}` }
      if (isEmpty(value[locale])) found.push(issue('untranslated', { ...at, fix: takeOver(slug, value, at.field, locale) }, named(field, languages[locale])))
      else if (isDraftText(value[locale])) found.push(issue('draft-text', at, named(field, languages[locale])))
    }
  } else if (field.of && typeof value === 'object' && value !== null) checkEntries(asked, field.kind, Object.entries(field.of), value, path)
}

function takeOver(slug: string, value: Readonly<Record<string, unknown>>, path: string, locale: Locale): Fix | undefined {
  const other = locales.find((one) => !isEmpty(value[one]))
  const text = other && value[other]
  if (!other || typeof text !== 'string') return undefined
  const language = languages[other]
  const label = { 'zh-CN': `照搬${language['zh-CN']}内容，标为待翻译`, en: `Take over the ${language.en} text, marked to be translated` }
  return { do: 'setConfig', node: slug, path: path.split('.').slice(1), value: draftText(text, locale), label }
}

/** Lists of records go through their fields; a list or record of plain values through the one field it has. */
function checkEntries(asked: Asked, kind: Field['kind'], inner: readonly (readonly [string, Field])[], value: object, path: string): void {
  const single = inner.length === 1 && kind !== 'keys' ? inner[0]?.[1] : undefined
  for (const [key, entry] of Object.entries(value)) {
    if (single) checkField(asked, single, entry, `${path}.${key}`)
    else if (isRecord(entry)) for (const [name, field] of inner) checkField(asked, field, entry[name], `${path}.${key}.${name}`)
  }
}

const named = ({ label }: Field, language: Text | undefined) => ({
  'zh-CN': { name: label['zh-CN'], language: language?.['zh-CN'] ?? '' },
  en: { name: label.en, language: language?.en ?? '' },
})
