'use client'
import { useEffect, useRef } from 'react'
import { EmptyState } from '../_ui/empty-state'
import { MousePointerClick } from 'lucide-react'
import { isPartKey } from './actions/is-part-key'
import { inspectorFrame } from './inspector/inspector-frame'
import { FlowSettingsPanel } from './inspector/flow-settings-panel'
import { NodePanel } from './inspector/node-panel'
import { SelectionPanel } from './inspector/selection-panel'
import { useScope, useStudio } from './scope'
import { panelText } from './text/panel.text'
import { useText } from './use-text'

/** Right panel: everything about what is selected. */
export function Inspector() {
  const say = useText()
  const { canvas } = useScope()
  const panel = useRef<HTMLElement>(null)
  const selection = useStudio((state) => state.selection)
  const only = selection[0]
  const focusField = useStudio((state) => state.focusField)
  const exists = useStudio((state) => selection.length === 1 && Boolean(state.draft.flow.nodes[selection[0] ?? '']))
  useEffect(() => {
    if (focusField) focusNearest(panel.current, focusField)
  }, [focusField])
  return (
    <aside
      ref={panel}
      data-inspector
      onKeyDown={(event) => {
        if (isPartKey('inspector.backToCard', event) && !event.defaultPrevented && only) canvas.current?.focus(only)
      }}
      aria-label={say(panelText.inspector)}
      className={`${inspectorFrame} ${selection.length === 0 ? 'max-lg:hidden' : ''}`}
    >
      {selection.length > 1 ? (
        <SelectionPanel />
      ) : exists && only ? (
        <NodePanel key={only} slug={only} />
      ) : (
        <>
          <EmptyState icon={<MousePointerClick />} title={say(panelText.choose)}>
            {say(panelText.chooseHelp)}
          </EmptyState>
          <FlowSettingsPanel />
        </>
      )}
    </aside>
  )
}

/** Problems name a path such as `config.keys.2.label`; the deepest control on that path gets the focus. */
function focusNearest(panel: HTMLElement | null, field: string): void {
  const parts = field.split('.')
  for (let n = parts.length; n > 0; n -= 1) {
    const found = panel?.querySelector<HTMLElement>(`[data-field="${CSS.escape(parts.slice(0, n).join('.'))}"]`)
    if (!found) continue
    // What is written comes before the buttons beside it.
    const inside = found.querySelector<HTMLElement>('input,textarea') ?? found.querySelector<HTMLElement>('button')
    const target = found.matches('input,textarea,button') ? found : (inside ?? found)
    target.focus()
    target.scrollIntoView({ block: 'center' })
    return
  }
}
