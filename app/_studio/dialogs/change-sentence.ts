import type { FlowChange } from '../../../flows/index'
import type { Flow } from '../../../flows/model/flow'
import type { Locale } from '../../../flows/model/text'
import type { Faces } from '../definition-of'
import { nodeName, portName } from '../names'

type Told = Pick<FlowChange, 'kind' | 'node' | 'field' | 'text'>

/** A change in a sentence, with nodes and exits as the cards call them: their slugs are for files. */
export function changeSentence({ kind, node, field, text }: Told, flow: Flow, definitions: Faces, locale: Locale): string {
  const named = (slug: string) => `“${nodeName(flow, definitions, locale, slug)}”`
  if (node === undefined || !flow.nodes[node]) return text[locale]
  // The first is the node itself. What is quoted behind it may be words that happen to read like a slug.
  if (!kind.startsWith('port')) return text[locale].replace(`“${node}”`, () => named(node))
  const port = field?.replace(/^on\./, '') ?? ''
  let isPortNamed = false
  return text[locale].replace(/“([^”]*)”/g, (whole, word: string) => {
    if (word === port && !isPortNamed) {
      isPortNamed = true
      return `“${portName(flow, definitions, locale, { node, port }).port}”`
    }
    return flow.nodes[word] ? named(word) : whole
  })
}
