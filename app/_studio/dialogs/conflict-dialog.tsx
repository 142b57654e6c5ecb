'use client'
import { useMemo, useState } from 'react'
import { Button } from '../../_ui/button'
import { Dialog } from '../../_ui/dialog'
import { useScope, useStudio } from '../scope'
import { clashesOf, resolveConflict } from '../sync/resolve-conflict'
import { dialogText } from '../text/dialogs.text'
import { namesOf } from '../text/names-of'
import { useText } from '../use-text'
import { placeOf, valueOf } from './clash-words'
import { useClose } from './use-close'

/** Two people changed the same places: each is shown with both texts, and nothing is written before a choice. */
export function ConflictDialog() {
  const { store, definitions, locale } = useScope()
  const say = useText()
  const close = useClose()
  const conflict = useStudio((state) => state.conflict)
  const base = useStudio((state) => state.base)
  const draft = useStudio((state) => state.draft)
  const [choose, setChoose] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  const clashes = useMemo(() => clashesOf({ base, draft, conflict }), [base, draft, conflict])
  if (!conflict) return null
  const isSettled = clashes.every((clash) => choose[clash.path])
  const { by, draft: their } = conflict.theirs
  const isOwn = by.length > 0 && by.every(({ isMe }) => isMe)
  const name = namesOf(by, locale)
  const sideText = { mine: say(dialogText.mine), theirs: say(isOwn ? dialogText.theirsOwn : dialogText.theirs, { name }) }
  // A step that one of the two deleted has its name from the other.
  const words = { flow: { ...draft.flow, nodes: { ...their.flow.nodes, ...draft.flow.nodes } }, definitions, locale }
  return (
    <Dialog
      open
      onOpenChange={close}
      title={say(isOwn ? dialogText.conflictOwn : dialogText.conflict, { name })}
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
      {clashes.length === 0 ? <p className="text-sm">{say(dialogText.noneLeft)}</p> : null}
      <ul className="flex flex-col gap-3">
        {clashes.map((clash) => (
          <li key={clash.path}>
            <fieldset className="rounded-md border border-line p-3">
              <legend className="px-1 text-sm font-medium" dir="auto">
                {placeOf(clash, words)}
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
                      <span className="block text-xs font-medium text-ink-muted">{sideText[side]}</span>
                      <span className="break-words whitespace-pre-wrap" dir="auto">
                        {valueOf(clash, clash[side], words)}
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
