import type { Flow, FlowNode, Layout, LocalText } from '../../flows/index'
import { type TwilioState, twilioFlow } from './twilio-flow.schema'

export interface FromTwilio {
  readonly flow: Flow
  readonly layout: Layout
  /** Widgets that have no counterpart: kept under their own type, locked, for somebody to replace. */
  readonly kept: readonly string[]
}

type Widget = (state: TwilioState) => Omit<FlowNode, 'on'> & { readonly ports: Readonly<Record<string, string>> }

/** Twilio widget → node; `ports` maps Twilio's events to our exits. */
const widgets: Readonly<Record<string, Widget>> = {
  trigger: () => ({ type: 'campaign', ports: { incomingRequest: 'next', incomingCall: 'next' } }),
  'make-outgoing-call-v2': () => ({ type: 'dial', ports: { answered: 'answered', busy: 'busy', noAnswer: 'noAnswer', failed: 'failed' } }),
  'say-play': (state) => ({ type: 'say', config: { text: text(state.properties.say) }, ports: { audioComplete: 'next' } }),
  'send-message': (state) => ({ type: 'sms', config: { text: text(state.properties.body) }, ports: { sent: 'sent', failed: 'failed' } }),
}

/** Reads a Twilio Studio export; null when the text is something else. */
export function fromTwilio(json: unknown): FromTwilio | null {
  const parsed = twilioFlow.safeParse(json)
  if (!parsed.success) return null
  const { states, description } = parsed.data
  const slugs = new Map(states.map((state) => [state.name, slug(state.name)]))
  const nodes = Object.fromEntries(states.map((state) => [slugs.get(state.name) ?? state.name, toNode(state, slugs)]))
  const places = Object.fromEntries(states.map((state, i) => [slugs.get(state.name) ?? state.name, placeOf(state, i)]))
  const kept = states.filter((state) => !Object.hasOwn(widgets, state.type)).map((state) => state.name)
  const name = description?.trim() || 'Twilio Studio'
  return { flow: { schemaVersion: 1, name: { 'zh-CN': name, en: name }, nodes }, layout: { schemaVersion: 1, nodes: places }, kept }
}

function toNode(state: TwilioState, slugs: ReadonlyMap<string, string>): FlowNode {
  const widget = Object.hasOwn(widgets, state.type) ? widgets[state.type] : undefined
  const made = widget?.(state)
  const ports = made?.ports ?? {}
  const on = state.transitions.flatMap(({ event, next }) => {
    const to = next ? slugs.get(next) : undefined
    const port = made ? ports[event] : event
    return to && port ? [[port, to] as const] : []
  })
  const label = { 'zh-CN': state.name, en: state.name }
  if (!made) return { type: `twilio-${state.type}`, label, config: state.properties, on: Object.fromEntries(on) }
  const { ports: _ports, ...node } = made
  return { ...node, label, ...(on.length > 0 ? { on: Object.fromEntries(on) } : {}) }
}

/** Twilio's sentences have one language; Han characters tell which. Its variables become ours by their last name. */
function text(value: unknown): LocalText {
  if (typeof value !== 'string' || !value) return {}
  const own = value.replace(/\{\{\s*[\w.]*?([\w]+)\s*\}\}/g, '{{ $1 }}')
  return /\p{Script=Han}/u.test(own) ? { 'zh-CN': own } : { en: own }
}

function slug(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^[^A-Za-z]+/, '') || 'node'
}

/** Twilio draws downwards with narrower cards. */
function placeOf({ properties }: TwilioState, i: number): { x: number; y: number } {
  return { x: Math.round((properties.offset?.x ?? 0) * 1.2), y: Math.round((properties.offset?.y ?? i * 200) * 1.2) }
}
