import {
  CircleAlert,
  Grid3x3,
  Keyboard,
  LayoutList,
  Map as MapIcon,
  Maximize,
  MessageSquareText,
  PanelLeft,
  Scan,
  Search,
  SquareTerminal,
  Workflow,
  ZoomIn,
  ZoomOut,
  type LucideIcon,
} from 'lucide-react'
import type { Text } from '../../../flows/model/text'
import type { Scope } from '../scope'
import type { Action } from './action'

/** Commands that change only what is seen, never the flow. */
export const viewActions: readonly Action[] = [
  view(
    'commands',
    { 'zh-CN': '命令面板', en: 'Command palette' },
    SquareTerminal,
    ['mod+k'],
    ({ store }) => store.getState().set({ dialog: 'commands' }),
    true,
  ),
  view('find', { 'zh-CN': '查找节点', en: 'Find a node' }, Search, ['mod+f'], ({ store }) => store.getState().set({ dialog: 'search' }), true),
  view('fit', { 'zh-CN': '显示全部', en: 'Show everything' }, Maximize, ['shift+1'], ({ canvas }) => canvas.current?.fit()),
  view('zoomToSelection', { 'zh-CN': '显示所选', en: 'Show the selection' }, Scan, ['shift+2'], ({ store, canvas }) =>
    canvas.current?.centre(store.getState().selection),
  ),
  view('zoomIn', { 'zh-CN': '放大', en: 'Zoom in' }, ZoomIn, ['mod+='], ({ canvas }) => canvas.current?.zoom('in')),
  view('zoomOut', { 'zh-CN': '缩小', en: 'Zoom out' }, ZoomOut, ['mod+-'], ({ canvas }) => canvas.current?.zoom('out')),
  view('palette', { 'zh-CN': '显示或隐藏节点库', en: 'Show or hide the palette' }, PanelLeft, ['p'], ({ store }) =>
    store.getState().set({ isPaletteShown: !store.getState().isPaletteShown }),
  ),
  view('minimap', { 'zh-CN': '显示或隐藏小地图', en: 'Show or hide the mini map' }, MapIcon, ['m'], ({ store }) =>
    store.getState().set({ hasMinimap: !store.getState().hasMinimap }),
  ),
  view('snap', { 'zh-CN': '打开或关闭网格吸附', en: 'Snap to grid on or off' }, Grid3x3, ['g'], ({ store }) =>
    store.getState().set({ hasSnap: !store.getState().hasSnap }),
  ),
  view('canvas', { 'zh-CN': '画布视图', en: 'Canvas view' }, Workflow, ['1'], ({ store }) => store.getState().set({ view: 'canvas' })),
  view('outline', { 'zh-CN': '大纲视图', en: 'Outline view' }, LayoutList, ['2'], ({ store }) => store.getState().set({ view: 'outline' })),
  view('prompts', { 'zh-CN': '话术表', en: 'Prompt table' }, MessageSquareText, ['3'], ({ store }) => store.getState().set({ view: 'prompts' })),
  view('problems', { 'zh-CN': '显示或隐藏问题', en: 'Show or hide problems' }, CircleAlert, ['shift+p'], ({ store }) =>
    store.getState().set({ drawer: store.getState().drawer === 'problems' ? null : 'problems' }),
  ),
  view('shortcuts', { 'zh-CN': '快捷键一览', en: 'Keyboard shortcuts' }, Keyboard, ['?'], ({ store }) => store.getState().set({ dialog: 'shortcuts' })),
]

function view(id: string, name: Text, icon: LucideIcon, keys: readonly string[], run: (scope: Scope) => void, inFields = false): Action {
  return { id: `view.${id}`, group: 'view', name, icon, keys, inFields, isEnabled: () => true, run }
}
