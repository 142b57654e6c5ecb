'use client'
import { Ellipsis } from 'lucide-react'
import { IconButton } from '../../_ui/icon-button'
import { Menu } from '../../_ui/menu'
import { actionGroups } from '../actions/action'
import { actions } from '../actions/index'
import { chordText } from '../actions/chord-text'
import { useScope, useStudio } from '../scope'
import { studioText } from '../text/studio.text'
import { useText } from '../use-text'

/** Every action, from the one list. */
export function ActionMenu() {
  const scope = useScope()
  const say = useText()
  useStudio((state) => state.selection)
  useStudio((state) => state.past.length)
  const groups = actionGroups.map((group) =>
    actions
      .filter((action) => action.group === group && !action.isHidden)
      .map((action) => ({
        id: action.id,
        label: say(action.name),
        icon: <action.icon aria-hidden />,
        keys: action.keys?.[0] ? chordText(action.keys[0]) : undefined,
        disabled: !action.isEnabled(scope),
        onSelect: () => void action.run(scope),
      })),
  )
  return (
    <Menu
      trigger={
        <IconButton label={say(studioText.more)}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
      groups={groups}
    />
  )
}
