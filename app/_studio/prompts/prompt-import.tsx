'use client'
import { useState } from 'react'
import { Button } from '../../_ui/button'
import { Checkbox } from '../../_ui/checkbox'
import { Dialog } from '../../_ui/dialog'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import { dialogText, publishText } from '../text/dialogs.text'
import { useText } from '../use-text'
import type { CsvFault, PromptChange, PromptImport } from './prompt-csv'
import { promptTableText } from './prompt-table.text'

interface PromptImportDialogProps {
  readonly fileName: string
  readonly found: PromptImport | CsvFault
  readonly onApply: (changes: readonly PromptChange[]) => void
  readonly onClose: () => void
}

const shownMax = 20

/** What a translator's file would change, before it does. */
export function PromptImportDialog({ fileName, found, onApply, onClose }: PromptImportDialogProps) {
  const say = useText()
  const [isTaken, setTaken] = useState(false)
  const title = say(promptTableText.importTitle, { file: fileName })
  if (typeof found === 'string')
    return (
      <Dialog open onOpenChange={onClose} title={title} actions={<Button onClick={onClose}>{say(publishText.close)}</Button>}>
        <p role="alert" className="text-sm text-bad">
          {say(promptTableText[found])}
        </p>
      </Dialog>
    )
  const changes = [...found.changes, ...(isTaken ? found.moved : [])]
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
        {found.changes.length + found.moved.length === 0 ? <p>{say(promptTableText.nothing)}</p> : null}
        <Part title={say(promptTableText.changes, { n: found.changes.length })} changes={found.changes} />
        <Part title={say(promptTableText.moved, { n: found.moved.length })} changes={found.moved} />
        {found.moved.length > 0 ? (
          <label className="flex items-center gap-2">
            <Checkbox checked={isTaken} onCheckedChange={(checked) => setTaken(checked === true)} />
            {say(promptTableText.takeMoved)}
          </label>
        ) : null}
        <Part title={say(promptTableText.variables, { n: found.variables.length })} changes={found.variables} isWarning />
        {found.unknown.length > 0 ? (
          <p className="text-warn">
            {say(promptTableText.unknown, { n: found.unknown.length })}: {found.unknown.slice(0, shownMax).join(', ')}
          </p>
        ) : null}
        {found.emptied > 0 ? <p className="text-ink-muted">{say(promptTableText.emptied, { n: found.emptied })}</p> : null}
      </div>
    </Dialog>
  )
}

function Part({ title, changes, isWarning = false }: { readonly title: string; readonly changes: readonly PromptChange[]; readonly isWarning?: boolean }) {
  const { definitions, locale } = useScope()
  const flow = useStudio((state) => state.draft.flow)
  const say = useText()
  if (changes.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className={`font-semibold ${isWarning ? 'text-warn' : ''}`}>{title}</h3>
      <ul className="mt-1 list-disc pl-5">
        {changes.slice(0, shownMax).map((change) => (
          <li key={`${change.row.node}/${change.row.path.join('/')}/${change.locale}`}>
            <bdi className="font-medium">{nodeName(flow, definitions, locale, change.row.node)}</bdi>:{' '}
            <del className="text-ink-faint">{change.row.text[change.locale]}</del> <ins className="no-underline">{change.text}</ins>
          </li>
        ))}
      </ul>
      {changes.length > shownMax ? <p className="text-ink-faint">{say(dialogText.more, { n: changes.length - shownMax })}</p> : null}
    </section>
  )
}
