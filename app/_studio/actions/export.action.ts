import { FileArchive, FileImage, Image, type LucideIcon, Printer } from 'lucide-react'
import type { Text } from '../../../flows/model/text'
import type { Scope } from '../scope'
import type { Action } from './action'

/** Out of the studio: pictures, files for git, paper. */
export const exportActions: readonly Action[] = [
  out('files', { 'zh-CN': '下载 JSON 文件（用于 git）', en: 'Download JSON files for git' }, FileArchive),
  out('svg', { 'zh-CN': '导出为 SVG 图', en: 'Export as SVG' }, FileImage),
  out('png', { 'zh-CN': '导出为 PNG 图', en: 'Export as PNG' }, Image),
  {
    id: 'export.print',
    group: 'flow',
    name: { 'zh-CN': '打印或存为 PDF', en: 'Print or save as PDF' },
    icon: Printer,
    keys: ['mod+p'],
    inFields: true,
    isEnabled: () => true,
    run: printFlow,
  },
]

function out(format: 'svg' | 'png' | 'files', name: Text, icon: LucideIcon): Action {
  const run = async (scope: Scope) => (await import('../exchange/export-flow')).exportFlow(scope, format)
  return { id: `export.${format}`, group: 'flow', name, icon, isEnabled: ({ store }) => Object.keys(store.getState().draft.flow.nodes).length > 0, run }
}

/** The print view is made from what the server has, so that is brought up to date first. */
async function printFlow({ autosave, store }: Scope): Promise<void> {
  await autosave.flush()
  window.location.assign(`/flows/${store.getState().flowId}/print`)
}
