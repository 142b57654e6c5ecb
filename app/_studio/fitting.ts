import type { NodeDefinition } from '../../flows/define'
import type { Flow } from '../../flows/model/flow'
import { freshNode } from './add-from-palette'
import { whyNot } from './connect-rules'
import type { PortRef } from './document/draft'
import { freeSlug } from './document/free-slug'
import type { Scope } from './scope'

/** Node types that may follow an exit: each is tried in a copy of the flow, by the same rules that refuse a connection. */
export function fitting(
  flow: Flow,
  from: PortRef,
  { catalogue, definitions, check }: Pick<Scope, 'catalogue' | 'definitions' | 'check'>,
): readonly NodeDefinition[] {
  return catalogue.filter((definition) => {
    if (definition.entry) return false
    const slug = freeSlug(flow, definition.type)
    const trial: Flow = { ...flow, nodes: { ...flow.nodes, [slug]: freshNode(definition) } }
    return whyNot(trial, { ...from, to: slug }, { definitions, check }, flow) === null
  })
}
