import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  type LucideIcon,
} from 'lucide-react'
import type { Text } from '../../../flows/model/text'
import { cardSize } from '../canvas/geometry'
import { readConfig } from '../canvas/read-config'
import { portsOf } from '../canvas/to-card'
import { definitionOf } from '../definition-of'
import { type AlignHow, align, type Box } from '../document/align'
import { moveNodes } from '../document/move-nodes'
import type { Scope } from '../scope'
import type { Action } from './action'
import { canEdit, selectedNodes } from './selected'

const ways: readonly (readonly [AlignHow, LucideIcon, Text])[] = [
  ['left', AlignStartVertical, { 'zh-CN': '左对齐', en: 'Align left' }],
  ['center', AlignCenterVertical, { 'zh-CN': '左右居中', en: 'Align centres' }],
  ['right', AlignEndVertical, { 'zh-CN': '右对齐', en: 'Align right' }],
  ['top', AlignStartHorizontal, { 'zh-CN': '顶端对齐', en: 'Align top' }],
  ['middle', AlignCenterHorizontal, { 'zh-CN': '上下居中', en: 'Align middles' }],
  ['bottom', AlignEndHorizontal, { 'zh-CN': '底端对齐', en: 'Align bottom' }],
  ['spreadX', AlignHorizontalSpaceAround, { 'zh-CN': '水平等距', en: 'Spread across' }],
  ['spreadY', AlignVerticalSpaceAround, { 'zh-CN': '垂直等距', en: 'Spread down' }],
]

export const alignActions: readonly Action[] = ways.map(([how, icon, name]) => ({
  id: `align.${how}`,
  group: 'arrange',
  name,
  icon,
  forSelection: true,
  isEnabled: (scope) => canEdit(scope) && selectedNodes(scope).length > 1,
  run: (scope) => scope.store.getState().edit(name, (draft) => moveNodes(draft, align(selectedBoxes(scope), how))),
}))

function selectedBoxes(scope: Scope): readonly Box[] {
  const { draft } = scope.store.getState()
  return selectedNodes(scope).flatMap((id) => {
    const [node, at] = [draft.flow.nodes[id], draft.layout.nodes[id]]
    const definition = definitionOf(scope.definitions, node)
    if (!node || !at) return []
    const size = cardSize(definition ? portsOf(definition, readConfig(definition, node), node).length : 0)
    return [{ id, x: at.x, y: at.y, w: size.width, h: size.height }]
  })
}
