'use client'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { Button } from '../../_ui/button'
import type { Issue } from '../../../flows/model/issue'
import { applyFix } from '../document/apply-fix'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import { panelText } from '../text/panel.text'
import { useText } from '../use-text'
import { goToIssue } from './go-to-issue'

export function IssueRow({ issue, isShort = false }: { readonly issue: Issue; readonly isShort?: boolean }) {
  const scope = useScope()
  const say = useText()
  const flow = useStudio((state) => state.draft.flow)
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const isError = issue.severity === 'error'
  const Glyph = isError ? CircleAlert : TriangleAlert
  const { fix } = issue
  return (
    <li className="flex flex-wrap items-start gap-x-1 rounded-md px-2 hover:bg-hover">
      <button type="button" className="flex min-w-0 flex-1 basis-64 items-start gap-2 py-1.5 text-left text-sm" onClick={() => goToIssue(scope, issue)}>
        <span role="img" aria-label={say(isError ? panelText.error : panelText.warning)} className={`mt-0.5 shrink-0 ${isError ? 'text-bad' : 'text-warn'}`}>
          <Glyph className="size-4" aria-hidden />
        </span>
        <span className="min-w-0">
          {!isShort && issue.node ? <bdi className="mr-1.5 font-medium">{nodeName(flow, scope.definitions, scope.locale, issue.node)}</bdi> : null}
          <span className="text-ink-muted">{issue.message[scope.locale]}</span>
        </span>
      </button>
      {fix && !isReadOnly ? (
        <Button
          size="sm"
          className="my-0.5 h-auto min-h-7 max-w-full py-1 text-left whitespace-normal"
          onClick={() => scope.store.getState().edit(fix.label, (draft) => applyFix(draft, fix))}
        >
          {say(panelText.fix, { what: fix.label[scope.locale] })}
        </Button>
      ) : null}
    </li>
  )
}
