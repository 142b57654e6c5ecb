'use client'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../_ui/icon-button'
import { IssueList } from './issue-list'
import { useScope, useStudio } from './scope'
import { panelText } from './text/panel.text'
import { studioText } from './text/studio.text'
import { useText } from './use-text'

/** Bottom drawer: problems, or whatever else is handed in. */
export function Drawer({ children }: { readonly children?: ReactNode }) {
  const { store } = useScope()
  const drawer = useRef<HTMLElement>(null)
  // Whoever opened it by a key goes on in it, not behind the whole palette.
  useEffect(() => drawer.current?.focus({ preventScroll: true }), [])
  const say = useText()
  const issues = useStudio((state) => state.issues)
  const errors = issues.filter((issue) => issue.severity === 'error').length
  const title = children ? say(studioText.simulate) : say(studioText.problems)
  return (
    <section
      ref={drawer}
      tabIndex={-1}
      aria-label={title}
      className={`flex outline-none shrink-0 flex-col border-t border-line bg-raised ${children ? 'h-[min(420px,58%)] max-md:h-[72%]' : 'h-[min(320px,45%)]'}`}
    >
      <header className="flex h-10 shrink-0 items-center gap-2 border-b border-line px-3">
        <h2 className="text-sm font-semibold">{title}</h2>
        {children ? null : <span className="text-xs text-ink-muted">{say(panelText.problemsCount, { errors, warnings: issues.length - errors })}</span>}
        <span className="flex-1" />
        <IconButton size="sm" label={say(panelText.close)} onClick={() => store.getState().set({ drawer: null, lit: {} })}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">{children ?? <IssueList />}</div>
    </section>
  )
}
