import type { NodeDefinition } from '../../flows/define'
import { card } from './canvas/geometry'
import { definitionOf } from './definition-of'
import { addNode } from './document/add-node'
import type { Point, PortRef } from './document/draft'
import { freeSlug } from './document/free-slug'
import { insertOnEdge } from './document/insert-on-edge'
import type { Scope } from './scope'

/** Dropped with the pointer: the header's middle lands where the pointer is. */
export function dropNode(scope: Scope, type: string, at: Point): void {
  add(scope, type, { x: at.x - card.width / 2, y: at.y - card.header / 2 })
}

/** Clicked or entered: behind the exit that asked for it, else behind the selected node (between it and what follows, when no exit is free), else in the middle. */
export function addFromPalette(scope: Scope, type: string): void {
  const { addFrom, draft, selection, set } = scope.store.getState()
  const only = selection.length === 1 ? selection[0] : undefined
  const free = addFrom ?? (only ? freeExit(scope, only) : undefined)
  const taken = free || !only ? undefined : takenExit(scope, only)
  const from = free ?? taken
  set({ addFrom: null })
  const near = from ? draft.layout.nodes[from.node] : undefined
  const middle = scope.canvas.current?.middle() ?? { x: 0, y: 0 }
  const at = near
    ? freePlace(draft.layout.nodes, { x: near.x + card.width + 104, y: near.y })
    : freePlace(draft.layout.nodes, { x: middle.x - card.width / 2, y: middle.y - 48 })
  add(scope, type, at, from, addFrom?.isInsert ?? taken !== undefined)
}

function add(scope: Scope, type: string, at: Point, from?: PortRef, isInsert = false): void {
  const { store, definitions, canvas } = scope
  const definition = definitions[type]
  const { draft, edit } = store.getState()
  if (!definition) return
  const slug = freeSlug(draft.flow, type)
  const node = freshNode(definition)
  const label = { 'zh-CN': `添加“${definition.name['zh-CN']}”`, en: `Add “${definition.name.en}”` }
  edit(
    label,
    (writable) => {
      const added = { slug, node, at }
      if (from && isInsert) insertOnEdge(writable, from, added, neededExits(definition))
      else addNode(writable, { ...added, from })
    },
    { select: [slug] },
  )
  requestAnimationFrame(() => canvas.current?.focus(slug))
}

export function freshNode(definition: NodeDefinition) {
  const config = definition.fresh
  const isObject = typeof config === 'object' && config !== null && !Array.isArray(config)
  return {
    type: definition.type,
    ...(definition.version > 1 ? { v: definition.version } : {}),
    ...(isObject && Object.keys(config).length > 0 ? { config: config as Readonly<Record<string, unknown>> } : {}),
  }
}

/** Exits that must lead somewhere before the flow can be published. */
function neededExits(definition: NodeDefinition): readonly string[] {
  return definition
    .ports(definition.fresh)
    .filter((port) => !port.optional)
    .map((port) => port.id)
}

function mainExit(definition: NodeDefinition): string | undefined {
  const ports = definition.ports(definition.fresh)
  return (ports.find((port) => port.kind === 'next') ?? ports[0])?.id
}

/** The first exit of a node that leads nowhere yet and should. */
function freeExit({ store, definitions }: Scope, slug: string): PortRef | undefined {
  const node = store.getState().draft.flow.nodes[slug]
  const definition = definitionOf(definitions, node)
  if (!node || !definition) return undefined
  const parsed = definition.schema.safeParse(node.config ?? {})
  const free = parsed.success ? definition.ports(parsed.data).filter((port) => !node.on?.[port.id]) : []
  const port = free.find((one) => !one.optional) ?? free[0]
  return port ? { node: slug, port: port.id } : undefined
}

/** The exit that a node's way goes on by, when it already leads somewhere. */
function takenExit({ store, definitions }: Scope, slug: string): PortRef | undefined {
  const node = store.getState().draft.flow.nodes[slug]
  const definition = definitionOf(definitions, node)
  const port = definition ? mainExit(definition) : undefined
  return port && node?.on?.[port] ? { node: slug, port } : undefined
}

/** Moves down until no card stands there. */
function freePlace(taken: Readonly<Record<string, Point>>, wanted: Point): Point {
  const places = Object.values(taken)
  let { x, y } = wanted
  while (places.some((one) => Math.abs(one.x - x) < card.width && Math.abs(one.y - y) < 180)) y += 190
  return { x, y }
}
