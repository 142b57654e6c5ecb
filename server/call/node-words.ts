import { definitionOf, parseFlow } from '../../flows/index'
import type { Category } from '../../flows/define'
import type { LocalText } from '../../flows/model/text'

interface NodeWords {
  /** Label that the author gave, else the name of the node's type, else its slug. */
  name(slug: string | null): LocalText | null
  category(slug: string | null): Category | null
  port(slug: string | null, port: string | null): LocalText | null
}

/** Names of a flow's nodes and ports as its author and the definitions give them. */
export function nodeWords(source: string | undefined): NodeWords {
  const nodes = (source ? parseFlow(source).flow?.nodes : undefined) ?? {}
  const definition = (slug: string | null) => (slug ? definitionOf(nodes[slug]?.type ?? '') : undefined)
  return {
    name: (slug) => {
      if (!slug) return null
      const label = nodes[slug]?.label
      return label && Object.values(label).some(Boolean) ? label : (definition(slug)?.name ?? { 'zh-CN': slug, en: slug })
    },
    category: (slug) => definition(slug)?.category ?? null,
    port: (slug, port) => {
      const known = definition(slug)
      if (!slug || !port || !known) return null
      const config = known.schema.safeParse(nodes[slug]?.config ?? {})
      return (config.success ? known.ports(config.data).find(({ id }) => id === port)?.label : undefined) ?? null
    },
  }
}
