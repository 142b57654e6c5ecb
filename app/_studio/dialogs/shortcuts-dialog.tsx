'use client'
import { Dialog } from '../../_ui/dialog'
import { Kbd } from '../../_ui/kbd'
import { actions } from '../actions/index'
import { chordText } from '../actions/shortcuts'
import { dialogText } from '../text/dialogs.text'
import { useText } from '../use-text'
import { useClose } from './use-close'

export function ShortcutsDialog() {
  const say = useText()
  const close = useClose()
  return (
    <Dialog open onOpenChange={close} title={say(dialogText.shortcuts)} wide>
      <dl className="grid gap-x-8 gap-y-1.5 pb-4 sm:grid-cols-2">
        {actions
          .filter((action) => action.keys)
          .map((action) => (
            <div key={action.id} className="flex items-center justify-between gap-3 text-sm">
              <dt className="text-ink-muted">{say(action.name)}</dt>
              <dd className="flex gap-1">
                {action.keys?.map((key) => (
                  <Kbd key={key}>{chordText(key)}</Kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </Dialog>
  )
}
