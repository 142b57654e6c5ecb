'use client'
import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useScope, useStudio } from '../scope'
import { saveText } from '../text/studio.text'
import { joining } from '../text/joining.text'
import { useText } from '../use-text'

/** Where the work stands, in a word and a glyph. */
export function SaveStatus() {
  const { store } = useScope()
  const say = useText()
  const save = useStudio((state) => state.save)
  const problem = useStudio((state) => state.saveProblem)
  const isMoving = save === 'waiting' || save === 'saving'
  const isAway = save === 'offline' || save === 'signedOut'
  const Glyph = save === 'saved' ? Check : isMoving ? LoaderCircle : isAway ? CloudOff : TriangleAlert
  const tone = save === 'saved' || isMoving ? 'text-ink-faint' : isAway ? 'text-warn' : 'text-bad'
  const words = problem ? say(joining.colon, { a: say(saveText[save]), b: say(problem) }) : say(saveText[save])
  const body = (
    <>
      <Glyph className={`size-3.5 shrink-0 ${isMoving ? 'animate-spin' : ''}`} aria-hidden />
      <span className="truncate max-sm:sr-only">{words}</span>
    </>
  )
  return (
    <div role="status" data-save={save} className={`flex min-w-0 items-center gap-1 px-1 text-xs ${tone}`}>
      {save === 'conflict' ? (
        <button type="button" className="flex items-center gap-1 underline underline-offset-2" onClick={() => store.getState().set({ dialog: 'conflict' })}>
          {body}
        </button>
      ) : save === 'signedOut' ? (
        // In a tab of its own: this one keeps what is not saved yet, and sends it as soon as somebody is signed in.
        <a href="/sign-in?to=%2Fflows" target="_blank" rel="noreferrer" className="flex min-w-0 items-center gap-1 underline underline-offset-2">
          {body}
        </a>
      ) : (
        body
      )}
    </div>
  )
}
