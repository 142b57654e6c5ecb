import type { Field, FlowSettings } from '../define'
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

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.values(value).every(isEmpty))

/** Required fields that are empty, and texts that lack a language that the flow speaks. */
export function checkFields({ slug, config, definition }: ReadNode, settings: FlowSettings | undefined): readonly Issue[] {
  if (!isRecord(config)) return []
  return Object.entries(definition.fields).flatMap(([name, field]) => {
    const { when } = field
    if (when && config[when.field] !== when.is) return []
    return checkField(field, config[name], `config.${name}`)
  })

  function checkField(field: Field, value: unknown, path: string): readonly Issue[] {
    const named = (more: Text | undefined) => ({
      'zh-CN': { name: field.label['zh-CN'], language: more?.['zh-CN'] ?? '' },
      en: { name: field.label.en, language: more?.en ?? '' },
    })
    if (isEmpty(value)) return field.required ? [issue('missing-required', { node: slug, field: path }, named(undefined))] : []
    if ((field.kind === 'localText' || field.kind === 'speech') && isRecord(value)) {
      return (settings?.locales ?? []).flatMap((locale) => {
        const at = { node: slug, field: `${path}.${locale}` }
        if (isEmpty(value[locale])) return [issue('untranslated', { ...at, fix: takeOver(value, at.field, locale) }, named(languages[locale]))]
        return isDraftText(value[locale]) ? [issue('draft-text', at, named(languages[locale]))] : []
      })
    }
    return entriesOf(field, value, path)
  }

  function takeOver(value: Readonly<Record<string, unknown>>, path: string, locale: Locale): Fix | undefined {
    const other = locales.find((one) => !isEmpty(value[one]))
    const text = other && value[other]
    if (!other || typeof text !== 'string') return undefined
    const language = languages[other]
    const label = { 'zh-CN': `照搬${language['zh-CN']}内容，标为待翻译`, en: `Take over the ${language.en} text, marked to be translated` }
    return { do: 'setConfig', node: slug, path: path.split('.').slice(1), value: draftText(text, locale), label }
  }

  /** Lists of records go through their fields; a list or record of plain values through the one field it has. */
  function entriesOf({ of, kind }: Field, value: unknown, path: string): readonly Issue[] {
    if (!of || typeof value !== 'object' || value === null) return []
    const only = Object.values(of)
    return Object.entries(value).flatMap(([key, entry]) => {
      const [single] = only
      if (single && only.length === 1 && kind !== 'keys') return checkField(single, entry, `${path}.${key}`)
      return isRecord(entry) ? Object.entries(of).flatMap(([name, field]) => checkField(field, entry[name], `${path}.${key}.${name}`)) : []
    })
  }
}
