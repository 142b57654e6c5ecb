import { Button } from '../../_ui/button'
import { Dialog } from '../../_ui/dialog'
import type { PublishAnswer } from '../sync/studio-api'
import { publishText } from '../text/dialogs.text'
import { useText } from '../use-text'
import { ChangeWords } from './change-words'
import { ReceiptList } from './receipt-list'

interface PublishedProps {
  readonly answer: Extract<PublishAnswer, { is: 'published' | 'unchanged' }>
  readonly onClose: () => void
}

/** The receipt of what was published, or that there was nothing to publish. */
export function Published({ answer, onClose }: PublishedProps) {
  const say = useText()
  const n = answer.number
  const isNew = answer.is === 'published'
  const since = isNew ? answer.receipt.since : null
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={say(isNew ? publishText.done : publishText.sameTitle, { n })}
      description={say(isNew ? publishText.doneAbout : publishText.same, { n })}
      wide={isNew}
      actions={
        <Button look="primary" onClick={onClose}>
          {say(publishText.close)}
        </Button>
      }
    >
      {since ? (
        <section aria-label={say(publishText.since, { n: since.number })} className="mb-4 text-sm">
          <h3 className="font-medium">{say(publishText.since, { n: since.number })}</h3>
          {since.renewed ? <p className="text-ink-muted">{say(publishText[since.renewed === 'rules' ? 'renewedRules' : 'renewedCalls'])}</p> : null}
          <ChangeWords changes={since.changes} />
        </section>
      ) : null}
      {isNew ? <ReceiptList lines={answer.receipt.lines} /> : null}
    </Dialog>
  )
}
