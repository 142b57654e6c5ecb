import type { Text } from '../../../flows/model/text'
import type { ActionGroup } from '../actions/action'
import type { heldKeys } from '../actions/held-keys'
import type { PartKey, partKeys } from '../actions/part-keys'

type Part = (typeof partKeys)[PartKey]['part']
type Held = keyof typeof heldKeys

export const shortcutsText = {
  title: { 'zh-CN': '快捷键', en: 'Keyboard shortcuts' },
  about: {
    'zh-CN': '没有快捷键的命令（如对齐、导出）：按 {keys} 打开命令面板，输入名称即可。',
    en: 'What has no key of its own, such as aligning and exporting: press {keys} and type its name.',
  },
  or: { 'zh-CN': '或', en: 'or' },
  pointer: { 'zh-CN': '配合鼠标', en: 'With the mouse' },
} as const satisfies Readonly<Record<string, Text>>

export const groupNames: Readonly<Record<ActionGroup, Text>> = {
  edit: { 'zh-CN': '编辑', en: 'Edit' },
  arrange: { 'zh-CN': '排列', en: 'Arrange' },
  view: { 'zh-CN': '查看与跳转', en: 'Look and move around' },
  flow: { 'zh-CN': '流程', en: 'Flow' },
}

export const partNames: Readonly<Record<Part, Text>> = {
  canvas: { 'zh-CN': '在画布上', en: 'On the canvas' },
  palette: { 'zh-CN': '在节点库的搜索框里', en: 'In the palette’s search' },
  inspector: { 'zh-CN': '在属性面板里', en: 'In the inspector' },
  simulator: { 'zh-CN': '在模拟器的标签上', en: 'On the simulator’s tabs' },
}

export const partKeyNames: Readonly<Record<PartKey, Text>> = {
  'canvas.nextCard': { 'zh-CN': '到下一张卡片或按钮', en: 'To the next card or button' },
  'canvas.cardBefore': { 'zh-CN': '到上一张卡片或按钮', en: 'To the card or button before' },
  'canvas.choose': { 'zh-CN': '选中卡片', en: 'Select the card' },
  'canvas.move': { 'zh-CN': '移动所选卡片', en: 'Move the selected cards' },
  'canvas.moveFar': { 'zh-CN': '大步移动所选卡片', en: 'Move them by larger steps' },
  'palette.addFirst': { 'zh-CN': '添加第一个结果', en: 'Add the first one found' },
  'palette.forgetExit': { 'zh-CN': '不再接到那个出口', en: 'Let go of the exit it was for' },
  'inspector.backToCard': { 'zh-CN': '回到画布上的卡片', en: 'Back to the card' },
  'simulator.tab': { 'zh-CN': '切换标签', en: 'To the other tab' },
}

export const heldNames: Readonly<Record<Held, Text>> = {
  add: { 'zh-CN': '加选或取消一张卡片', en: 'Add a card to the selection, or take it out' },
  frame: { 'zh-CN': '框选', en: 'Select by a frame' },
  pan: { 'zh-CN': '移动画布', en: 'Move the canvas' },
  zoom: { 'zh-CN': '缩放', en: 'Zoom' },
}

export const gestureNames: Readonly<Record<(typeof heldKeys)[Held]['with'], Text>> = {
  click: { 'zh-CN': '点击', en: 'click' },
  drag: { 'zh-CN': '拖动', en: 'drag' },
  wheel: { 'zh-CN': '滚轮', en: 'wheel' },
}
