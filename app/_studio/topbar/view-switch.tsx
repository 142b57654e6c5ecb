'use client'
import { LayoutList, MessageSquareText, Workflow } from 'lucide-react'
import { useScope, useStudio } from '../scope'
import { studioText } from '../text/studio.text'
import { useText } from '../use-text'

const views = [
  ['canvas', studioText.canvasView, Workflow],
  ['outline', studioText.outlineView, LayoutList],
  ['prompts', studioText.promptsView, MessageSquareText],
] as const

export function ViewSwitch() {
  const { store } = useScope()
  const say = useText()
  const view = useStudio((state) => state.view)
  return (
    <fieldset aria-label={say(studioText.view)} className="flex rounded-md bg-sunken p-0.5">
      {views.map(([id, name, Icon]) => (
        <button
          key={id}
          type="button"
          aria-pressed={view === id}
          onClick={() => store.getState().set({ view: id })}
          className={`flex h-7 items-center gap-1.5 rounded-sm px-2 text-xs font-medium ${view === id ? 'bg-raised text-ink shadow-card' : 'text-ink-muted hover:text-ink'}`}
        >
          <Icon className="size-3.5" aria-hidden />
          <span className="max-xl:sr-only">{say(name)}</span>
        </button>
      ))}
    </fieldset>
  )
}
