import { Button } from '../../_ui/button'
import { Dialog } from '../../_ui/dialog'
import { publishText } from '../text/dialogs.text'
import { useText } from '../use-text'
import { ChangeList } from './change-list'
import { promptTableText } from './prompt-table.text'
import type { PromptChange } from './read-prompt-csv'

interface ReplaceDialogProps {
  readonly from: string
  readonly to: string
  /** Of the prompts that the table shows. */
  readonly changes: readonly PromptChange[]
  readonly onApply: () => void
  readonly onClose: () => void
}

const shownMax = 200

/** What replacing would change, before it does. */
export function ReplaceDialog({ from, to, changes, onApply, onClose }: ReplaceDialogProps) {
  const say = useText()
  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title={say(promptTableText.replaceTitle, { from, to })}
      description={say(promptTableText.replaceAbout)}
      actions={
        <>
          <Button onClick={onClose}>{say(publishText.cancel)}</Button>
          <Button look="primary" disabled={changes.length === 0} onClick={onApply}>
            {say(promptTableText.apply)}
          </Button>
        </>
      }
    >
      <div className="pb-2 text-sm">
        {changes.length === 0 ? <p>{say(promptTableText.replaceNone, { from })}</p> : null}
        <ChangeList title={say(promptTableText.replaceCount, { n: changes.length })} changes={changes} shownMax={shownMax} />
      </div>
    </Dialog>
  )
}
