import type { Flow } from '../model/flow'
import type { Issue } from '../model/issue'
import { definitionOf } from '../nodes/registry'
import { issue } from '../validate/codes'
import { migrateNode } from './migrate-node'
import { JsonSyntaxError, type JsonDocument, depthMax, placeKey, readJson } from './read-json'
import { checkShape } from './shape'

/** Longest file that is read, in UTF-16 units: about 10,000 nodes with long texts. */
export const fileCharsMax = 8_000_000

export interface ParsedFlow {
  /** Null when there is nothing to show: not JSON, or not shaped like a flow at all. */
  readonly flow: Flow | null
  readonly issues: readonly Issue[]
  /** 1-based line of a finding's node and field; undefined when the place is not in the text. */
  lineOf(place: { readonly node?: string; readonly field?: string }): number | undefined
}

/** The text of a `name.flow.json` → a flow, or findings that name line, node and field. Never throws. */
export function parseFlow(text: string): ParsedFlow {
  if (text.length > fileCharsMax) {
    const size = (text.length / 1_000_000).toFixed(0)
    return refused(issue('too-large', {}, { size, max: fileCharsMax / 1_000_000 }))
  }
  const document = read(text)
  if ('code' in document) return refused(document)
  const lineOf = lines(document)
  const duplicates = document.duplicates.map(({ path, line }) => ({
    ...issue('duplicate-json-key', place(path), { key: path.at(-1) ?? '' }),
    line,
  }))
  const shape = checkShape(document.value)
  const issues = [...duplicates, ...shape.issues].map((found) => ({ ...found, line: found.line ?? lineOf(found) }))
  return { flow: shape.flow && keepSource(shape.flow, document, text), issues, lineOf }
}

function refused(found: Issue): ParsedFlow {
  return { flow: null, issues: [found], lineOf: () => undefined }
}

function read(text: string): JsonDocument | Issue {
  try {
    return readJson(text)
  } catch (thrown) {
    if (!(thrown instanceof JsonSyntaxError)) throw thrown
    const { line, column, found } = thrown
    const code = thrown.reason === 'syntax' ? 'not-json' : thrown.reason
    return issue(code, { line }, { line, column, max: depthMax, found: found || '…' })
  }
}

/** `["nodes","ask","config","prompt"]` → node `ask`, field `config.prompt`. */
function place(path: readonly string[]): { node?: string; field?: string } {
  if (path[0] !== 'nodes' || path.length < 2) return { field: path.join('.') }
  const field = path.slice(2).join('.')
  return { node: path[1], ...(field && { field }) }
}

function lines({ places }: JsonDocument): ParsedFlow['lineOf'] {
  return ({ node, field }) => {
    const parts = [...(node === undefined ? [] : ['nodes', node]), ...(field ? field.split('.') : [])]
    for (let length = parts.length; length > 0; length--) {
      const found = places.get(placeKey(parts.slice(0, length)))
      if (found) return found.line
    }
    return undefined
  }
}

/** Older nodes are brought up to date; what this version does not understand keeps its source, so that saving writes back the same bytes. */
function keepSource(flow: Flow, { places }: JsonDocument, text: string): Flow {
  const nodes = Object.entries(flow.nodes).map(([slug, node]) => {
    const definition = definitionOf(node.type)
    if (definition && (node.v ?? 1) <= definition.version) return [slug, migrateNode(node, definition)] as const
    const found = places.get(placeKey(['nodes', slug]))
    return [slug, found ? { ...node, raw: text.slice(found.start, found.end) } : node] as const
  })
  return { ...flow, nodes: Object.fromEntries(nodes) }
}
