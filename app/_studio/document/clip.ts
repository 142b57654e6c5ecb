import * as z from 'zod/mini'
import type { FlowNode } from '../../../flows/model/flow'
import { isRecord } from '../../../flows/parse/not-a-flow'
import { readJson } from '../../../flows/parse/read-json'
import type { FlowDraft, Point } from './draft'

/** What copy puts on the clipboard, as plain text, so that it can go to another flow, a workspace, a mail. */
export interface Clip {
  readonly callweave: 'nodes'
  readonly v: 1
  readonly nodes: Readonly<Record<string, FlowNode>>
  readonly layout: Readonly<Record<string, Point>>
}

export type ClipFault = 'not-nodes' | 'newer' | 'too-many' | 'too-long'

/** More than this is a file, not a paste: import it. */
export const clipNodesMax = 2_000
const clipCharsMax = 5_000_000

/** Slugs may come from outside; `__proto__` and friends must stay data. */
const slug = z.string().check(
  z.minLength(1),
  z.maxLength(120),
  z.regex(/^[\p{L}\p{N}_.-]+$/u),
  z.refine((name) => name !== '__proto__'),
)
const schema = z.object({
  callweave: z.literal('nodes'),
  v: z.literal(1),
  nodes: z.record(
    slug,
    z.object({
      type: z.string().check(z.minLength(1), z.maxLength(120)),
      v: z.optional(z.number().check(z.int())),
      label: z.optional(z.record(z.string(), z.string())),
      config: z.optional(z.record(z.string(), z.unknown())),
      on: z.optional(z.record(z.string(), z.string())),
      raw: z.optional(z.string()),
    }),
  ),
  layout: z._default(z.record(slug, z.object({ x: z.number(), y: z.number() })), {}),
})

const headSchema = z.object({ callweave: z.literal('nodes'), v: z.number().check(z.int(), z.gte(1)), nodes: z.optional(z.unknown()) })

export function copyNodes(draft: FlowDraft, slugs: readonly string[]): string {
  const chosen = new Set(slugs)
  const nodes: Record<string, FlowNode> = {}
  const layout: Record<string, Point> = {}
  for (const name of slugs) {
    const node = draft.flow.nodes[name]
    if (!node) continue
    const { on, ...rest } = node
    const inside = Object.entries(on ?? {}).filter(([, to]) => chosen.has(to))
    nodes[name] = inside.length > 0 ? { ...rest, on: Object.fromEntries(inside) } : rest
    const place = draft.layout.nodes[name]
    if (place) layout[name] = place
  }
  const clip: Clip = { callweave: 'nodes', v: 1, nodes, layout }
  return JSON.stringify(clip, null, 2)
}

export function parseClip(text: string): Clip | ClipFault {
  if (text.length > clipCharsMax) return 'too-long'
  const json = parseJson(text)
  const head = headSchema.safeParse(json)
  if (!head.success) return 'not-nodes'
  // Told before its shape is looked at: a newer one may have another, and a huge one takes long.
  if (head.data.v > 1) return 'newer'
  if (Object.keys(Object(head.data.nodes)).length > clipNodesMax) return 'too-many'
  const parsed = schema.safeParse(json)
  if (!parsed.success || Object.keys(parsed.data.nodes).length === 0) return 'not-nodes'
  const nodes = Object.fromEntries(Object.entries(parsed.data.nodes).map(([name, node]) => [name, withFitSource(node as FlowNode)]))
  return { ...parsed.data, v: 1, nodes }
}

/** A source that is not this node's would be written into the flow's file as it stands, and break it. */
function withFitSource(node: FlowNode): FlowNode {
  const { raw, ...rest } = node
  return raw !== undefined && isSourceOf(raw, node) ? node : rest
}

function isSourceOf(raw: string, { type, v = 1 }: FlowNode): boolean {
  try {
    const { value } = readJson(raw)
    return isRecord(value) && value.type === type && (value.v ?? 1) === v
  } catch {
    return false
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
