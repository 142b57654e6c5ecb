'use client'
import { CircleCheck } from 'lucide-react'
import { issueKey } from './issues/issue-key'
import { IssueRow } from './issues/issue-row'
import { useStudio } from './scope'
import { panelText } from './text/panel.text'
import { studioText } from './text/studio.text'
import { useText } from './use-text'

/** How many rows are drawn at once; the rest follow as these are mended. */
const shownMax = 200

/** Bottom drawer: what is wrong, each with a way there and, where there is one, a way out. */
export function IssueList() {
  const say = useText()
  const issues = useStudio((state) => state.issues)
  if (issues.length === 0)
    return (
      <p className="flex items-center gap-2 p-4 text-sm text-ok">
        <CircleCheck className="size-4" aria-hidden />
        {say(panelText.noProblems)}
      </p>
    )
  return (
    <ul aria-label={say(studioText.problems)} className="flex flex-col p-2">
      {issues.slice(0, shownMax).map((issue) => (
        <IssueRow key={issueKey(issue)} issue={issue} />
      ))}
      {issues.length > shownMax ? <li className="px-2 py-1 text-xs text-ink-faint">+{issues.length - shownMax}</li> : null}
    </ul>
  )
}
