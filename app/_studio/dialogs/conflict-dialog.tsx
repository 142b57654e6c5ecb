'use client'
import { useState } from 'react'
import { Button } from '../../_ui/button'
import { Dialog } from '../../_ui/dialog'
import { leafText } from '../document/flatten'
import type { Clash } from '../document/merge'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import { resolveConflict } from '../sync/resolve-conflict'
import { dialogText } from '../text/dialogs.text'
import { useText } from '../use-text'
import { useClose } from './use-close'

/** Two people changed the same places: each is shown with both texts, and nothing is written before a choice. */
export function ConflictDialog() {
  const { store, definitions, locale } = useScope()
  const say = useText()
  const close = useClose()
  const conflict = useStudio((state) => state.conflict)
  const flow = useStudio((state) => state.draft.flow)
  const [choose, setChoose] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  if (!conflict) return null
  const isSettled = conflict.clashes.every((clash) => choose[clash.path])
  const place = (clash: Clash) => {
    const parts = clash.path.split('/').map(decodeURIComponent)
    return clash.node ? `${nodeName(flow, definitions, locale, clash.node)} › ${parts.slice(3).join(' › ')}` : parts.slice(1).join(' › ')
  }
  return (
    <Dialog
      open
      onOpenChange={close}
      title={say(dialogText.conflict)}
      description={say(dialogText.conflictAbout)}
      wide
      actions={
        <>
          <Button onClick={close}>{say(dialogText.later)}</Button>
          <Button look="primary" disabled={!isSettled} onClick={() => resolveConflict(store, choose)}>
            {say(dialogText.settle)}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-3">
        {conflict.clashes.map((clash) => (
          <li key={clash.path}>
            <fieldset className="rounded-md border border-line p-3">
              <legend className="px-1 text-sm font-medium" dir="auto">
                {place(clash)}
              </legend>
              <div className="grid gap-2 sm:grid-cols-2">
                {(['mine', 'theirs'] as const).map((side) => (
                  <label
                    key={side}
                    className={`flex cursor-pointer items-start gap-2 rounded-md border p-2 text-sm ${choose[clash.path] === side ? 'border-accent bg-accent-soft' : 'border-line'}`}
                  >
                    <input
                      type="radio"
                      name={clash.path}
                      className="mt-1 accent-accent"
                      checked={choose[clash.path] === side}
                      onChange={() => setChoose({ ...choose, [clash.path]: side })}
                    />
                    <span className="min-w-0">
                      <span className="block text-xs font-medium text-ink-muted">{say(dialogText[side])}</span>
                      <span className="break-words whitespace-pre-wrap" dir="auto">
                        {clash[side] === undefined ? say(dialogText.removed) : leafText(clash[side])}
                      </span>
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
