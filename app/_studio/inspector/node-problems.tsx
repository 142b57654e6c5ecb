'use client'
import { useShallow } from 'zustand/react/shallow'
import { issueKey } from '../issues/issue-key'
import { IssueRow } from '../issues/issue-row'
import { useStudio } from '../scope'
import { studioText } from '../text/studio.text'
import { useText } from '../use-text'

export function NodeProblems({ slug }: { readonly slug: string }) {
  const say = useText()
  const issues = useStudio(useShallow((state) => state.issues.filter((issue) => issue.node === slug)))
  if (issues.length === 0) return null
  return (
    <section aria-label={say(studioText.problems)} className="border-t border-line pt-4">
      <h3 className="mb-1 text-sm font-medium">{say(studioText.problems)}</h3>
      <ul className="-mx-2 flex flex-col">
        {issues.map((issue) => (
          <IssueRow key={issueKey(issue)} issue={issue} isShort />
        ))}
      </ul>
    </section>
  )
}
