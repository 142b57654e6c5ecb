import { fieldName } from '../../../flows/index'
import type { Flow } from '../../../flows/model/flow'
import type { Locale, Text } from '../../../flows/model/text'
import { compareText } from '../compare/compare.text'
import { definitionOf, type Definitions } from '../definition-of'
import { type Leaf, leafText } from '../document/flatten'
import type { Clash } from '../document/merge'
import { nodeName, portName } from '../names'
import { canvasText } from '../text/canvas.text'
import { dialogText } from '../text/dialogs.text'
import { fieldText } from '../text/fields.text'
import { panelText } from '../text/panel.text'
import { fill } from '../use-text'

interface Words {
  readonly flow: Flow
  readonly definitions: Definitions
  readonly locale: Locale
}

/** Where a clash is, in the reader's words. */
export function placeOf({ path }: Clash, words: Words): string {
  const parts = path.split('/').map(decodeURIComponent)
  const language = parts.findLast((part): part is Locale => part === 'zh-CN' || part === 'en')
  const place = partsOf(parts, words).join(' › ')
  return language ? `${place} · ${fieldText[language][words.locale]}` : place
}

function partsOf([file, kind, name = '', what, ...rest]: readonly string[], { flow, definitions, locale }: Words): readonly string[] {
  const say = (text: Text) => text[locale]
  if (kind === 'comments') return [say(canvasText.comment)]
  if (kind === 'variables') return [say(panelText.variables), name]
  if (file !== 'flow' || kind !== 'nodes') return [kind === 'name' ? say(panelText.flowName) : [kind, name].filter(Boolean).join(' › ')]
  const node = nodeName(flow, definitions, locale, name)
  const definition = definitionOf(definitions, flow.nodes[name])
  if (what === undefined) return [node, say(dialogText.wholeNode)]
  if (what === 'label') return [node, say(fieldText.name)]
  if (what === 'type') return [node, say(compareText.type)]
  if (what === 'on') return [node, fill(say(compareText.exit), { port: portName(flow, definitions, locale, { node: name, port: rest[0] ?? '' }).port })]
  return [node, what === 'config' && definition ? say(fieldName(definition, rest)) : [what, ...rest].join(' › ')]
}

/** One side's value: what it says, the name of the step that it leads to, or that there is none. */
export function valueOf(clash: Clash, leaf: Leaf | undefined, { flow, definitions, locale }: Words): string {
  const isWhole = /^(?:flow\/nodes|flow\/variables|layout\/comments)\/[^/]*$/.test(clash.path)
  if (leaf === undefined) return dialogText[isWhole ? 'removed' : 'empty'][locale]
  const isLink = /^flow\/(?:nodes\/[^/]*\/on|handlers)\//.test(clash.path)
  if (isLink && typeof leaf === 'string') return nodeName(flow, definitions, locale, leaf)
  return leafText(leaf) || dialogText.empty[locale]
}
