import type { Flow, Industry, Purpose } from '../model/flow'
import type { LocalText, Locale } from '../model/text'
import { nodeDefinitions } from '../nodes/registry'

/** What somebody knows before the first node stands: who calls, for what, in which languages. */
export interface Caller {
  readonly purpose?: Purpose
  readonly industry?: Industry
  readonly callerName?: LocalText
  /** The first one is spoken when a contact's own is unknown. */
  readonly locales?: readonly Locale[]
}

/** A flow whose beginning says who calls. Only what the beginning's type has a field for is set; what is left out stays. */
export function withCaller(flow: Flow, { locales, ...caller }: Caller): Flow {
  const [locale] = locales ?? []
  const given = { ...caller, ...(locale ? { locale, locales } : {}) }
  const nodes = Object.entries(flow.nodes).map(([slug, node]) => {
    const definition = nodeDefinitions.find(({ type }) => type === node.type)
    if (!definition?.entry) return [slug, node] as const
    const known = Object.entries(given).filter(([name, value]) => value !== undefined && name in definition.fields)
    return [slug, known.length === 0 ? node : { ...node, config: { ...node.config, ...Object.fromEntries(known) } }] as const
  })
  return { ...flow, nodes: Object.fromEntries(nodes) }
}
