import type { ReactNode } from 'react'
import { TextDiff } from '../compare/text-diff'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import { dialogText } from '../text/dialogs.text'
import { fieldText } from '../text/fields.text'
import { useText } from '../use-text'
import { promptTableText } from './prompt-table.text'
import type { PromptChange } from './read-prompt-csv'

interface ChangeListProps {
  readonly title: string
  readonly changes: readonly PromptChange[]
  readonly isWarning?: boolean
  readonly shownMax: number
  /** Under the title. */
  readonly children?: ReactNode
}

/** Texts as they are and as they would be, the words that differ marked; nothing when there are none. */
export function ChangeList({ title, changes, isWarning = false, shownMax, children }: ChangeListProps) {
  const { definitions, locale } = useScope()
  const flow = useStudio((state) => state.draft.flow)
  const say = useText()
  if (changes.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className={`font-semibold ${isWarning ? 'text-warn' : ''}`}>{title}</h3>
      {children}
      <ul className="mt-1 flex flex-col gap-2">
        {changes.slice(0, shownMax).map(({ row, locale: one, text, newSource }) => (
          <li key={`${row.node}/${row.path.join('/')}/${one}`} className="border-l-2 border-line pl-3">
            <p className="text-xs text-ink-faint">
              <bdi className="font-medium">{nodeName(flow, definitions, locale, row.node)}</bdi> · {row.label} · {say(fieldText[one])}
            </p>
            <TextDiff before={row.text[one] ?? ''} after={text} />
            {newSource ? (
              <div className="mt-1 text-xs text-ink-muted">
                {say(promptTableText.newSource, { language: say(fieldText[newSource.locale]) })}
                <TextDiff before={newSource.sent} after={newSource.now} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {changes.length > shownMax ? <p className="mt-1 text-ink-faint">{say(dialogText.more, { n: changes.length - shownMax })}</p> : null}
    </section>
  )
}
