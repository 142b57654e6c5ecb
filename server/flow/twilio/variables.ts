import type { LocalText } from '../../../flows/index'

/** What stands for a widget of Twilio after it was read. */
export interface Named {
  /** Twilio's name of a widget → slug of the node. */
  readonly slugOf: (widget: string) => string | undefined
  /** Type of the node that a slug became. */
  readonly typeOf: (slug: string) => string | undefined
}

const valueOf: Readonly<Record<string, string>> = { gather: 'value', menu: 'key', voicemail: 'file' }

/**
 * `flow.data.name`, `flow.variables.name`, `trigger.request.name` → name; `widgets.ask_1.Digits` → the output of the node that it became. Undefined
 * for what has no counterpart here, such as the caller's number.
 */
export function variableOf(path: string, { slugOf, typeOf }: Named): string | undefined {
  const parts = path.trim().split('.')
  const [source = '', second = '', ...rest] = parts
  if (source === 'flow' && (second === 'data' || second === 'variables') && rest.length > 0) return word(rest.join('_'))
  if (source === 'trigger' && second === 'request' && rest.length > 0) return word(rest.at(-1) ?? '')
  if (source === 'widgets' && rest.length > 0) {
    const slug = slugOf(second)
    const output = slug && valueOf[typeOf(slug) ?? '']
    if (slug && output && /^(Digits|SpeechResult|RecordingUrl)$/.test(rest[0] ?? '')) return `${slug}.${output}`
    return slug && typeOf(slug) === 'http' ? `${slug}.${word(rest.at(-1) ?? '')}` : undefined
  }
  return parts.length === 1 ? word(source) : undefined
}

function word(text: string): string | undefined {
  const kept = text.replace(/[^A-Za-z0-9_-]/g, '')
  return /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(kept) ? kept : undefined
}

/** Twilio's sentences have one language; Han characters tell which. A variable without a counterpart keeps its last name, and the checker asks for it. */
export function textOf(value: unknown, named: Named): LocalText {
  if (typeof value !== 'string' || !value) return {}
  const own = value.replace(/\{\{\s*([\w.]+)\s*(\|[^}]*)?\}\}/g, (_all, path: string) => `{{ ${variableOf(path, named) ?? path.split('.').at(-1) ?? path} }}`)
  return /\p{Script=Han}/u.test(own) ? { 'zh-CN': own } : { en: own }
}

/** The path when a value is nothing but one variable. */
export function onlyVariable(value: unknown): string | undefined {
  return typeof value === 'string' ? /^\s*\{\{\s*([\w.]+)\s*\}\}\s*$/.exec(value)?.[1] : undefined
}
