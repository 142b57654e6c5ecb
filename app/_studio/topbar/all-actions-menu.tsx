'use client'
import type { ReactNode } from 'react'
import type { FirstUse } from '../../_ui/on-first-use'
import { OpenMenu } from '../../_ui/open-menu'
import { actionGroups } from '../actions/action'
import { chordText } from '../actions/chord-text'
import { actions } from '../actions/index'
import { useScope, useStudio } from '../scope'
import { useText } from '../use-text'

export function AllActionsMenu({ trigger, firstUse }: { readonly trigger: ReactNode; readonly firstUse: FirstUse }) {
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
  return <OpenMenu trigger={trigger} groups={groups} firstUse={firstUse} />
}
