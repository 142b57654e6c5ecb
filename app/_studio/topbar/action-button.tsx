'use client'
import { Button } from '../../_ui/button'
import { IconButton } from '../../_ui/icon-button'
import type { Action } from '../actions/action'
import { chordText } from '../actions/chord-text'
import { useScope, useStudio } from '../scope'
import { useText } from '../use-text'

interface ActionButtonProps {
  readonly action: Action
  readonly look?: 'primary' | 'ghost'
  readonly withName?: boolean
}

export function ActionButton({ action, look = 'ghost', withName = false }: ActionButtonProps) {
  const scope = useScope()
  const say = useText()
  const isEnabled = useStudio(() => action.isEnabled(scope))
  const [key] = action.keys ?? []
  const run = () => void action.run(scope)
  if (withName)
    return (
      <Button look={look} disabled={!isEnabled} onClick={run}>
        {say(action.name)}
      </Button>
    )
  return (
    <IconButton look={look} label={say(action.name)} keys={key ? chordText(key) : undefined} disabled={!isEnabled} onClick={run}>
      <action.icon aria-hidden />
    </IconButton>
  )
}
