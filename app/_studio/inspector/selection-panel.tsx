'use client'
import { Button } from '../../_ui/button'
import { actions } from '../actions/index'
import { useScope, useStudio } from '../scope'
import { panelText } from '../text/panel.text'
import { useText } from '../use-text'

/** Several nodes at once: what can be done with them together. */
export function SelectionPanel() {
  const scope = useScope()
  const say = useText()
  const count = useStudio((state) => state.selection.length)
  return (
    <div className="flex flex-col gap-3 p-4">
      <h2 className="text-base font-semibold">{say(panelText.several, { n: count })}</h2>
      <div className="flex flex-wrap gap-2">
        {actions
          .filter((action) => action.forSelection && action.isEnabled(scope))
          .map((action) => (
            <Button key={action.id} size="sm" onClick={() => void action.run(scope)}>
              {say(action.name)}
            </Button>
          ))}
      </div>
    </div>
  )
}
