import type { FlowChange } from '../../../flows/index'
import { useScope, useStudio } from '../scope'
import { publishText } from '../text/dialogs.text'
import { useText } from '../use-text'
import { changeSentence } from './change-sentence'

const shownMax = 8

/** The first changes, each in a sentence, and how many more there are. */
export function ChangeWords({ changes }: { readonly changes: readonly Pick<FlowChange, 'kind' | 'node' | 'field' | 'text'>[] }) {
  const { definitions, locale } = useScope()
  const flow = useStudio((state) => state.draft.flow)
  const say = useText()
  if (changes.length === 0) return null
  return (
    <>
      <ul className="mt-1 list-disc pl-5 text-ink-muted">
        {changes.slice(0, shownMax).map((change) => (
          <li key={`${change.kind}:${change.node ?? ''}:${change.field ?? ''}`} className="break-words">
            {changeSentence(change, flow, definitions, locale)}
          </li>
        ))}
      </ul>
      {changes.length > shownMax ? <p className="text-ink-faint">{say(publishText.moreChanges, { n: changes.length - shownMax })}</p> : null}
    </>
  )
}
