'use client'
import { ArrowLeft, CircleAlert, Play } from 'lucide-react'
import Link from 'next/link'
import { localText } from '../../flows/model/text'
import { Badge } from '../_ui/badge'
import { Button } from '../_ui/button'
import { publish } from './actions/publish.action'
import { redo } from './actions/redo.action'
import { undo } from './actions/undo.action'
import { late } from './late'
import { useScope, useStudio } from './scope'
import { studioText } from './text/studio.text'
import { ActionButton } from './topbar/action-button'
import { ActionMenu } from './topbar/action-menu'
import { SaveStatus } from './topbar/save-status'
import { ViewSwitch } from './topbar/view-switch'
import { useText } from './use-text'

const Others = late(() => import('./topbar/others').then((module) => module.Others))

export function TopBar() {
  const { store, locale, isWhole } = useScope()
  const say = useText()
  const name = useStudio((state) => localText(state.draft.flow.name, locale))
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const problems = useStudio((state) => state.issues.length)
  const hasErrors = useStudio((state) => state.issues.some((issue) => issue.severity === 'error'))
  const drawer = useStudio((state) => state.drawer)
  const toggle = (which: 'problems' | 'simulator') =>
    store.getState().set({ drawer: drawer === which ? null : which, ...(drawer === 'simulator' ? { lit: {} } : {}) })
  return (
    <div role="toolbar" aria-label={say(studioText.toolbar)} className="flex h-12 shrink-0 items-center gap-1 border-b border-line bg-raised px-2">
      <Button asChild look="ghost" className="w-8.5 px-0 max-md:hidden">
        <Link href="/flows" prefetch={false} aria-label={say(studioText.back)} title={say(studioText.back)}>
          <ArrowLeft aria-hidden />
        </Link>
      </Button>
      <h1 className="min-w-0 shrink truncate px-1 text-base font-semibold" dir="auto" title={name}>
        {name}
      </h1>
      {isReadOnly ? <Badge>{say(studioText.readOnly)}</Badge> : <SaveStatus />}
      {isWhole ? <Others /> : null}
      <span className="flex-1" />
      <div className="flex items-center max-sm:hidden">
        <ActionButton action={undo} />
        <ActionButton action={redo} />
      </div>
      <div className="max-md:hidden">
        <ViewSwitch />
      </div>
      <Button
        look="ghost"
        aria-pressed={drawer === 'problems'}
        onClick={() => toggle('problems')}
        className={problems > 0 ? (hasErrors ? 'text-bad' : 'text-warn') : undefined}
      >
        <CircleAlert aria-hidden />
        <span className="max-lg:sr-only">{say(studioText.problems)}</span>
        <span className="tabular-nums">{problems}</span>
      </Button>
      <Button aria-pressed={drawer === 'simulator'} onClick={() => toggle('simulator')}>
        <Play aria-hidden />
        <span className="max-lg:sr-only">{say(studioText.simulate)}</span>
      </Button>
      {isReadOnly ? null : <ActionButton action={publish} look="primary" withName />}
      <ActionMenu />
    </div>
  )
}
