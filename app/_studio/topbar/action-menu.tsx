'use client'
import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../_ui/icon-button'
import { onFirstUse } from '../../_ui/on-first-use'
import { studioText } from '../text/studio.text'
import { useText } from '../use-text'

const LateMenu = onFirstUse<{ readonly trigger: ReactNode }>('menu', () => import('./all-actions-menu').then((module) => module.AllActionsMenu))

/** Every action, from the one list, which comes after the cards. */
export function ActionMenu() {
  const say = useText()
  return (
    <LateMenu
      trigger={
        <IconButton label={say(studioText.more)}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
    />
  )
}
