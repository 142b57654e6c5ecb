import { type Flow, type FlowNode, type Layout, type Locale, locales, type Text, withCaller } from '../../../flows/index'
import { keysOf } from './branches'
import { type TwilioState, twilioFlow } from './twilio-flow.schema'
import type { Named } from './variables'
import { gatherConfig, type Read, widgets } from './widgets'

/** What became of one widget. */
export interface ImportedWidget {
  /** Twilio's name of it. */
  readonly name: string
  readonly widget: string
  /** Slug of its node; undefined when it went into the node before it. */
  readonly node?: string
  /** Node type; undefined when it is kept under its own type, locked, for somebody to replace. */
  readonly type?: string
  /** Connected exits that have no counterpart. */
  readonly lost: readonly string[]
  readonly todo?: Text
}

export interface FromTwilio {
  readonly flow: Flow
  readonly layout: Layout
  readonly widgets: readonly ImportedWidget[]
}

/** Reads a Twilio Studio export; null when the text is something else. */
export function fromTwilio(json: unknown): FromTwilio | null {
  const parsed = twilioFlow.safeParse(json)
  if (!parsed.success) return null
  const { states, description } = parsed.data
  const byName = new Map(states.map((state) => [state.name, state]))
  const slugs = slugsOf(states)
  const menus = menusOf(states, byName)
  const joined = new Set([...menus.values()].map(({ split }) => split.name))
  const typeOfState = ({ name, type }: TwilioState) =>
    menus.has(name) ? 'menu' : type === 'gather-input-on-call' ? 'gather' : type === 'make-http-request' ? 'http' : ''
  const types = new Map(states.map((state) => [slugs.get(state.name) ?? '', typeOfState(state)]))
  const named: Named = { slugOf: (widget) => slugs.get(widget), typeOf: (slug) => types.get(slug) }
  const read = states.map((state) => readState(state, { named, slugs, menu: menus.get(state.name), isJoined: joined.has(state.name) }))
  const nodes = Object.fromEntries(read.flatMap(({ node, slug }) => (node ? [[slug, node]] : [])))
  const name = description?.trim() || 'Twilio Studio'
  return {
    flow: withCaller({ schemaVersion: 1, name: { 'zh-CN': name, en: name }, nodes }, { locales: spokenIn(nodes) }),
    // Twilio draws downwards, with narrow and low cards: taken over, ours would lie on each other. The canvas places what has no place.
    layout: { schemaVersion: 1, nodes: {} },
    widgets: read.map(({ told }) => told),
  }
}

interface Menu {
  readonly split: TwilioState
  readonly keys: NonNullable<ReturnType<typeof keysOf>>
}

/** A question for one key with a split on it right behind, which nothing else leads to, is a menu here. */
function menusOf(states: readonly TwilioState[], byName: ReadonlyMap<string, TwilioState>): ReadonlyMap<string, Menu> {
  const ways = new Map<string, number>()
  for (const { next } of states.flatMap(({ transitions }) => transitions)) if (next) ways.set(next, (ways.get(next) ?? 0) + 1)
  return new Map(
    states.flatMap((state) => {
      const next = state.transitions.find(({ event }) => event === 'keypress')?.next
      const split = next === undefined ? undefined : byName.get(next)
      const isAsked = state.type === 'gather-input-on-call' && !state.transitions.some(({ event, next: to }) => event === 'speech' && to)
      if (!isAsked || Number(state.properties.number_of_digits) !== 1 || split?.type !== 'split-based-on' || ways.get(split.name) !== 1) return []
      const keys = keysOf(split, state.name)
      return keys ? [[state.name, { split, keys }] as const] : []
    }),
  )
}

interface StateInput {
  readonly named: Named
  readonly slugs: ReadonlyMap<string, string>
  readonly menu: Menu | undefined
  readonly isJoined: boolean
}

function readState(state: TwilioState, { named, slugs, menu, isJoined }: StateInput): { slug: string; node?: FlowNode; told: ImportedWidget } {
  const slug = slugs.get(state.name) ?? state.name
  const told = { name: state.name, widget: state.type }
  if (isJoined) return { slug, told: { ...told, type: 'menu', lost: [] } }
  const label = { 'zh-CN': state.name, en: state.name }
  const target = (next: string | undefined) => (next === undefined ? undefined : slugs.get(next))
  const wired = (pairs: readonly (readonly [string | undefined, string | undefined])[]) =>
    Object.fromEntries(pairs.flatMap(([port, next]) => (port && target(next) ? [[port, target(next) ?? '']] : [])))
  const connected = state.transitions.filter(({ next }) => next && slugs.has(next))
  if (menu) {
    const { prompt, firstMs, tries } = gatherConfig(state, named) as Record<string, unknown>
    const keys = menu.keys.map(({ key, label: words }) => ({ key, ...(words ? { label: { 'zh-CN': words, en: words } } : {}) }))
    const timeout = connected.find(({ event }) => event === 'timeout')?.next
    const noMatch = menu.split.transitions.find(({ event }) => event === 'noMatch')?.next
    const on = wired([...menu.keys.map(({ key, next }) => [key, next] as const), ['noInput', timeout], ['noMatch', noMatch]])
    return { slug, node: { type: 'menu', label, config: { prompt, firstMs, tries, keys }, on }, told: { ...told, node: slug, type: 'menu', lost: [] } }
  }
  const read: Read | null = (Object.hasOwn(widgets, state.type) && widgets[state.type]?.(state, named)) || null
  if (!read) {
    const on = wired(connected.map(({ event, next }) => [event, next]))
    return { slug, node: { type: `twilio-${state.type}`, label, config: state.properties, on }, told: { ...told, node: slug, lost: [] } }
  }
  const { matches = [] } = read
  const on = wired([...matches, ...connected.map(({ event, next }) => [read.ports[event], next] as const)])
  const lost = connected.filter(({ event }) => !read.ports[event] && !(matches.length > 0 && event === 'match')).map(({ event }) => event)
  const node: FlowNode = { type: read.type, label, ...(read.config ? { config: read.config } : {}), ...(Object.keys(on).length > 0 ? { on } : {}) }
  return { slug, node, told: { ...told, node: slug, type: read.type, lost, ...(read.todo ? { todo: read.todo } : {}) } }
}

/** Two names that read alike as slugs stay two nodes. */
function slugsOf(states: readonly TwilioState[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    states.map(({ name }) => {
      const base = name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^[^A-Za-z]+/, '') || 'node'
      let free = base
      for (let n = 2; taken.has(free); n += 1) free = `${base}-${n}`
      taken.add(free)
      return [name, free] as const
    }),
  )
}

/** What its sentences speak, the flow speaks: else each of them would lack a language that nobody asked for. */
function spokenIn(nodes: Readonly<Record<string, FlowNode>>): readonly Locale[] {
  const texts = Object.values(nodes).flatMap(({ config }) => [config?.text, config?.prompt])
  return locales.filter((locale) => texts.some((text) => typeof text === 'object' && text !== null && locale in text))
}
