'use client'
import type { LocalText } from '../../../flows/model/text'
import { FieldControl } from '../fields/field-control'
import { useScope, useStudio } from '../scope'
import { panelText } from '../text/panel.text'
import { useText } from '../use-text'
import { VariableTable } from './variable-table'
import { locales } from '../../../flows/model/text'

/** What belongs to the flow as a whole: its name and the variables that contacts bring along. */
export function FlowSettingsPanel() {
  const { store } = useScope()
  const say = useText()
  const name = useStudio((state) => state.draft.flow.name)
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const rename = (value: unknown) =>
    store.getState().edit(
      { 'zh-CN': '重命名流程', en: 'Rename flow' },
      (draft) => {
        draft.flow.name = value as LocalText
      },
      { merge: 'flow-name' },
    )
  return (
    <div className="flex flex-col gap-5 border-t border-line p-4">
      <FieldControl
        field={{ kind: 'localText', label: panelText.flowName }}
        label={say(panelText.flowName)}
        value={name}
        onChange={rename}
        path="name"
        locales={locales}
        variables={[]}
        isReadOnly={isReadOnly}
      />
      <VariableTable />
    </div>
  )
}
