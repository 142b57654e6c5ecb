import type { ReactNode } from 'react'
import { fieldName, type FlowChange } from '../../../flows/index'
import type { Flow } from '../../../flows/model/flow'
import type { Locale } from '../../../flows/model/text'
import { type Definitions, definitionOf } from '../definition-of'
import { nodeName, portName } from '../names'
import { fieldText } from '../text/fields.text'
import { fill } from '../use-text'
import { compareText, flowPartText } from './compare.text'
import { TextDiff } from './text-diff'

export interface Compared {
  readonly before: Flow
  readonly after: Flow
  readonly definitions: Definitions
  readonly locale: Locale
}

/** One difference: where it is in the reader's words, and both values. */
export function ChangeLine({ change, compared }: { readonly change: FlowChange; readonly compared: Compared }) {
  const { before, after, definitions, locale } = compared
  const name = (flow: Flow, to: unknown) => (typeof to === 'string' ? nodeName(flow, definitions, locale, to) : '')
  if (change.kind === 'nodeAdded' || change.kind === 'nodeRemoved') return <p className="text-ink-muted">{compareText[change.kind][locale]}</p>
  if (change.kind.startsWith('port')) {
    const port = (change.field ?? '').replace(/^on\./, '')
    const label = portName(after, definitions, locale, { node: change.node ?? '', port }).port
    return (
      <Place title={fill(compareText.exit[locale], { port: label })}>
        <TextDiff before={name(before, change.before)} after={name(after, change.after)} />
      </Place>
    )
  }
  return (
    <Place title={titleOf(change, compared)}>
      <TextDiff before={shown(change.before)} after={shown(change.after)} />
    </Place>
  )
}

function Place({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className="text-xs font-medium text-ink-faint">{title}</p>
      {children}
    </div>
  )
}

function titleOf(change: FlowChange, { after, definitions, locale }: Compared): string {
  const path = (change.field ?? '').split('.')
  const language = path.find((part): part is Locale => part === 'zh-CN' || part === 'en')
  const definition = definitionOf(definitions, after.nodes[change.node ?? ''])
  const known = change.kind === 'labelChanged' ? compareText.label[locale] : change.kind === 'typeChanged' ? compareText.type[locale] : undefined
  const isField = definition && path[0] === 'config'
  const label =
    known ??
    (isField
      ? fieldName(definition, path.slice(1))[locale]
      : ofFlow(
          path.filter((part) => part !== language),
          locale,
        ))
  return language ? `${label} · ${fieldText[language][locale]}` : label
}

const isPart = (part: string): part is keyof typeof flowPartText => Object.hasOwn(flowPartText, part)

/** A part of the flow itself, by its name where it has one. */
function ofFlow([part = '', ...rest]: readonly string[], locale: Locale): string {
  const name = isPart(part) ? flowPartText[part][locale] : part
  return [name, ...rest].join(' › ')
}

function shown(value: unknown): string {
  return value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value)
}
