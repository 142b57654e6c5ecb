'use client'
import { castDraft } from 'immer'
import { Plus, X } from 'lucide-react'
import { Button } from '../../_ui/button'
import { IconButton } from '../../_ui/icon-button'
import { Input } from '../../_ui/input'
import { Select } from '../../_ui/select'
import type { VariableDeclaration } from '../../../flows/model/flow'
import type { Text } from '../../../flows/model/text'
import { useScope, useStudio } from '../scope'
import { fieldText } from '../text/fields.text'
import { panelText } from '../text/panel.text'
import { useText } from '../use-text'

const types = ['text', 'number', 'boolean', 'date', 'phone'] as const
const texts = {
  help: { 'zh-CN': '与导入表格的列名对应，在文案里写作 {{名称}}。', en: 'Named like the columns of your list; write {{name}} in a text.' },
  name: { 'zh-CN': '变量名称', en: 'Variable name' },
  type: { 'zh-CN': '变量类型', en: 'Variable type' },
  text: { 'zh-CN': '文本', en: 'Text' },
  number: { 'zh-CN': '数字', en: 'Number' },
  boolean: { 'zh-CN': '是否', en: 'Yes or no' },
  date: { 'zh-CN': '日期', en: 'Date' },
  phone: { 'zh-CN': '电话', en: 'Phone' },
} as const satisfies Readonly<Record<string, Text>>

export function VariableTable() {
  const { store, locale } = useScope()
  const say = useText()
  const variables = useStudio((state) => state.draft.flow.variables) ?? []
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const write = (next: readonly VariableDeclaration[]) =>
    store.getState().edit(
      { 'zh-CN': '修改变量', en: 'Change variables' },
      (draft) => {
        draft.flow.variables = castDraft(next) as typeof draft.flow.variables
      },
      { merge: 'variables' },
    )
  const patch = (at: number, part: Partial<VariableDeclaration>) => write(variables.map((one, i) => (i === at ? { ...one, ...part } : one)))
  return (
    <section aria-label={say(panelText.variables)} className="flex flex-col gap-1.5">
      <h3 className="text-sm font-medium">{say(panelText.variables)}</h3>
      <p className="text-xs text-ink-faint">{texts.help[locale]}</p>
      {variables.map((variable, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no names, their place is what they are known by
        <div key={`${at}`} className="flex items-center gap-1">
          <Input
            aria-label={`${say(texts.name)} ${at + 1}`}
            className="font-mono"
            value={variable.name}
            readOnly={isReadOnly}
            spellCheck={false}
            onChange={(event) => patch(at, { name: event.target.value })}
          />
          <Select
            className="w-28"
            aria-label={`${say(texts.type)} ${at + 1}`}
            options={types.map((type) => ({ value: type, label: say(texts[type]) }))}
            value={variable.type}
            disabled={isReadOnly}
            onChange={(type) => patch(at, { type })}
          />
          {isReadOnly ? null : (
            <IconButton size="sm" label={say(fieldText.remove, { n: at + 1 })} onClick={() => write(variables.filter((_, i) => i !== at))}>
              <X aria-hidden />
            </IconButton>
          )}
        </div>
      ))}
      {isReadOnly ? null : (
        <Button size="sm" className="self-start" onClick={() => write([...variables, { name: `variable${variables.length + 1}`, type: 'text' }])}>
          <Plus aria-hidden />
          {say(fieldText.add)}
        </Button>
      )}
    </section>
  )
}
