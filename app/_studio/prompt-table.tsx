'use client'
import { useMemo } from 'react'
import { locales } from '../../flows/model/text'
import { Textarea } from '../_ui/textarea'
import { setConfig } from './document/set-config'
import { PlayPrompt } from './fields/play-prompt'
import { flowLocales } from './inspector/flow-locales'
import { nodeName } from './names'
import { promptRows } from './prompts/prompt-rows'
import { useScope, useStudio } from './scope'
import { fieldText } from './text/fields.text'
import { joining } from './text/joining.text'
import { useText } from './use-text'

const texts = {
  title: { 'zh-CN': '全部话术', en: 'All prompts' },
  none: {
    'zh-CN': '这个流程还没有要说的话。添加“播报”或“按键菜单”节点后，话术会列在这里。',
    en: 'This flow says nothing yet. Add a Say or a Menu node, and its words are listed here.',
  },
  where: { 'zh-CN': '节点', en: 'Node' },
  missing: { 'zh-CN': '未填写', en: 'Not written yet' },
} as const

/** Every sentence that is heard, by language: for writers and translators. */
export function PromptTable() {
  const { store, definitions, locale } = useScope()
  const say = useText()
  const flow = useStudio((state) => state.draft.flow)
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const rows = useMemo(() => promptRows(flow, definitions, locale), [flow, definitions, locale])
  const spoken = flowLocales(flow, definitions)
  const shown = locales.filter((one) => spoken.includes(one))
  if (rows.length === 0) return <p className="p-6 text-sm text-ink-muted">{say(texts.none)}</p>
  return (
    <div className="h-full overflow-auto bg-surface p-4">
      <table className="w-full min-w-160 border-separate border-spacing-0 text-left text-sm">
        <caption className="sr-only">{say(texts.title)}</caption>
        <thead className="sticky top-0 bg-surface text-xs text-ink-faint">
          <tr>
            <th scope="col" className="w-48 px-2 py-1.5 font-medium">
              {say(texts.where)}
            </th>
            {shown.map((one) => (
              <th key={one} scope="col" className="px-2 py-1.5 font-medium">
                {say(fieldText[one])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name = nodeName(flow, definitions, locale, row.node)
            return (
              <tr key={`${row.node}/${row.path.join('/')}`} className="align-top">
                <th scope="row" className="border-t border-line px-2 py-2 font-normal">
                  <button type="button" className="text-left hover:underline" onClick={() => store.getState().set({ selection: [row.node], view: 'canvas' })}>
                    <bdi className="font-medium">{name}</bdi>
                    <br />
                    <span className="text-xs text-ink-faint">{row.label}</span>
                  </button>
                </th>
                {shown.map((one) => (
                  <td key={one} className="border-t border-line px-2 py-2">
                    <div className="flex items-start gap-1">
                      <Textarea
                        lang={one}
                        dir="auto"
                        aria-label={say(joining.bracket, { a: `${name} ${row.label}`, b: say(fieldText[one]) })}
                        placeholder={say(texts.missing)}
                        className="field-sizing-content min-h-9"
                        rows={1}
                        value={row.text[one] ?? ''}
                        readOnly={isReadOnly}
                        onChange={(event) =>
                          store
                            .getState()
                            .edit(
                              { 'zh-CN': '修改话术', en: 'Change prompt' },
                              (draft) => setConfig(draft, row.node, [...row.path, one], event.target.value || undefined),
                              { merge: `prompt:${row.node}:${row.path.join('.')}:${one}` },
                            )
                        }
                      />
                      {row.text[one]?.trim() ? <PlayPrompt locale={one} text={row.text[one] ?? ''} /> : null}
                    </div>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
