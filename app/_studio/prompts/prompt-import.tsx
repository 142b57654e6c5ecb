'use client'
import { useState } from 'react'
import { Button } from '../../_ui/button'
import { Checkbox } from '../../_ui/checkbox'
import { Dialog } from '../../_ui/dialog'
import { publishText } from '../text/dialogs.text'
import { joining } from '../text/joining.text'
import { useText } from '../use-text'
import { ChangeList } from './change-list'
import { promptTableText } from './prompt-table.text'
import type { CsvFault, PromptChange, PromptImport } from './read-prompt-csv'

interface PromptImportDialogProps {
  readonly fileName: string
  readonly found: PromptImport | CsvFault
  readonly onApply: (changes: readonly PromptChange[]) => void
  readonly onClose: () => void
}

const shownMax = 20
const faults = ['rearranged', 'unsure', 'twice', 'unknown'] as const

/** What a translator's file would change, before it does. */
export function PromptImportDialog({ fileName, found, onApply, onClose }: PromptImportDialogProps) {
  const say = useText()
  const [taken, setTaken] = useState<readonly ('moved' | 'lagging')[]>([])
  const title = say(promptTableText.importTitle, { file: fileName })
  if (typeof found === 'string')
    return (
      <Dialog open onOpenChange={onClose} title={title} actions={<Button onClick={onClose}>{say(publishText.close)}</Button>}>
        <p role="alert" className="text-sm text-bad">
          {say(promptTableText[found])}
        </p>
      </Dialog>
    )
  const changes = [...found.changes, ...taken.flatMap((part) => found[part])]
  const choice = (part: 'moved' | 'lagging') =>
    found[part].length === 0 ? null : (
      <label className="my-1 flex items-center gap-2">
        <Checkbox
          checked={taken.includes(part)}
          onCheckedChange={(checked) => setTaken((now) => [...now.filter((one) => one !== part), ...(checked === true ? [part] : [])])}
        />
        {say(promptTableText[part === 'moved' ? 'takeMoved' : 'takeLagging'])}
      </label>
    )
  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{say(publishText.cancel)}</Button>
          <Button look="primary" disabled={changes.length === 0} onClick={() => onApply(changes)}>
            {say(promptTableText.apply)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 pb-2 text-sm">
        {found.changes.length + found.moved.length + found.lagging.length === 0 ? <p>{say(promptTableText.nothing)}</p> : null}
        {found.isBlind ? <p className="text-warn">{say(promptTableText.blind)}</p> : null}
        <ChangeList title={say(promptTableText.changes, { n: found.changes.length })} changes={found.changes} shownMax={shownMax} />
        <ChangeList title={say(promptTableText.lagging, { n: found.lagging.length })} changes={found.lagging} shownMax={shownMax} isWarning>
          <p className="text-ink-muted">{say(promptTableText.laggingAbout)}</p>
          {choice('lagging')}
        </ChangeList>
        <ChangeList title={say(promptTableText.moved, { n: found.moved.length })} changes={found.moved} shownMax={shownMax} isWarning>
          {choice('moved')}
        </ChangeList>
        <ChangeList title={say(promptTableText.variables, { n: found.variables.length })} changes={found.variables} shownMax={shownMax} isWarning />
        {faults.map((fault) =>
          found.refused[fault].length > 0 ? (
            <p key={fault} className="break-words text-warn">
              {say(joining.colon, {
                a: say(promptTableText[fault], { n: found.refused[fault].length }),
                b: found.refused[fault].slice(0, shownMax).join(' · '),
              })}
            </p>
          ) : null,
        )}
        {found.followed > 0 ? <p className="text-ink-muted">{say(promptTableText.followed, { n: found.followed })}</p> : null}
        {found.emptied > 0 ? <p className="text-ink-muted">{say(promptTableText.emptied, { n: found.emptied })}</p> : null}
      </div>
    </Dialog>
  )
}
