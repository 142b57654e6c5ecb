import type { Flow } from '../model/flow'
import type { Fix, Issue } from '../model/issue'
import { variableName } from '../model/config'
import { issue } from './codes'
import type { Graph } from './graph'
import type { ReadNode } from './read-nodes'
import { type Read, readUse } from './read-use'
import type { Use } from './uses'
import { definedVariables, type KnownVariable, variablesOfFlow } from './variables'

/** Templates, expressions and conditions: that they read, that what they name exists on every path, and that no secret leaves. */
export function checkVariables(flow: Flow, graph: Graph): readonly Issue[] {
  const known = variablesOfFlow(flow, graph)
  const typeOf = (name: string) => known.get(name)?.declaration.type
  const uses: { readonly node: ReadNode; readonly use: Use; readonly read: Read }[] = []
  const names = new Set<string>()
  for (const node of graph.nodes.values()) {
    for (const use of node.uses) {
      const read = readUse(use, typeOf)
      if (read.names.length + read.faults.length > 0) uses.push({ node, use, read })
      for (const { name } of read.names) names.add(name)
    }
  }
  const given = new Set([...known].filter(([, { ofContact, hasFallback }]) => ofContact && hasFallback).map(([name]) => name))
  const defined = definedVariables(graph, [...names], given)
  return [...clashes(), ...uses.flatMap(({ node, use, read }) => [...read.faults.map((fault) => at(node, use, fault)), ...checkNames(node, use, read)])]

  function at({ slug }: ReadNode, { path }: Use, { code, words }: Read['faults'][number]): Issue {
    return issue(code, { node: slug, field: path }, words)
  }

  function checkNames(node: ReadNode, use: Use, { names: read }: Read): readonly Issue[] {
    return read.flatMap(({ name, mayBeMissing }) => {
      const place = { node: node.slug, field: use.path }
      const variable = known.get(name)
      if (!variable) return [issue('undefined-variable', { ...place, fix: declare(use, name) }, { name })]
      const leak = variable.declaration.secret ? leaks(node, use, name) : []
      const isOwn = use.field.readsOwn === true && name.startsWith(`${node.slug}.`)
      if (mayBeMissing || isOwn || (variable.ofContact && use.kind !== 'template') || defined.isDefined(node.slug, name)) return leak
      return [...leak, issue('maybe-undefined', { ...place, fix: giveFallback(node.slug, use, name, variable) }, { name })]
    })
  }

  function leaks(node: ReadNode, use: Use, name: string): readonly Issue[] {
    const allowed: unknown = Reflect.get(Object(node.config), 'allowSecrets')
    if (Array.isArray(allowed) && allowed.includes(name)) return []
    const isOpenSet = use.kind === 'expression' && use.field.kind === 'list' && !isSecretEntry(node, use.path)
    if (!use.field.leaves && !(use.kind === 'template' && use.isSpoken) && !isOpenSet) return []
    const { label } = use.field
    return [issue('secret-leak', { node: node.slug, field: use.path }, { 'zh-CN': { name, field: label['zh-CN'] }, en: { name, field: label.en } })]
  }

  function clashes(): readonly Issue[] {
    const owners = new Set([...known].filter(([, { ofContact }]) => !ofContact).map(([name]) => name.split('.')[0] ?? name))
    return (flow.variables ?? [])
      .filter(({ name }) => owners.has(name.split('.')[0] ?? name) && !known.get(name)?.declaration.name.includes('.'))
      .filter(({ name }) => graph.nodes.get(name) !== undefined)
      .map(({ name }) => issue('name-clash', { node: name, field: `variables.${name}` }, { name }))
  }
}

/** A word in a text may come with the contact; what is missing is simply not said. Of an expression nobody knows the type. */
function declare({ kind }: Use, name: string): Fix | undefined {
  // `ask.key` would be the output of a node, which no contact brings along.
  if (kind !== 'template' || name.includes('.') || !variableName.safeParse(name).success) return undefined
  return {
    do: 'declareVariable',
    name,
    type: 'text',
    fallback: '',
    label: { 'zh-CN': `声明变量“${name}”，缺省时不念`, en: `Declare “${name}”, left out when missing` },
  }
}

function giveFallback(slug: string, use: Use, name: string, { declaration, ofContact }: KnownVariable): Fix | undefined {
  const label = { 'zh-CN': '缺省时不念', en: 'Leave it out when missing' }
  if (ofContact && declaration.type === 'text') return { do: 'setFallback', name, fallback: '', label }
  if (use.kind !== 'template') return undefined
  const value = use.text.replace(new RegExp(`(\\{\\{-?\\s*${name.replaceAll('.', '\\.')})(?=\\s*[|}-])`, 'g'), '$1 | default: ""')
  return value === use.text ? undefined : { do: 'setConfig', node: slug, path: use.path.split('.').slice(1), value, label }
}

/** Of a list of assignments: the one at this path says that it is secret itself. */
function isSecretEntry({ config }: ReadNode, path: string): boolean {
  const [, list = '', index = ''] = path.split('.')
  const entries: unknown = Reflect.get(Object(config), list)
  const entry: unknown = Array.isArray(entries) ? entries[Number(index)] : undefined
  return typeof entry === 'object' && entry !== null && Reflect.get(entry, 'secret') === true
}
