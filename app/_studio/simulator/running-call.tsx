'use client'
import { BookmarkPlus, FastForward, RotateCcw, StepForward, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { commonOutcome } from '../../../flows/index'
import { Button } from '../../_ui/button'
import { IconButton } from '../../_ui/icon-button'
import { useStudio } from '../scope'
import { dispositionText, simulatorText } from '../text/simulator.text'
import { useText } from '../use-text'
import { NextChoices } from './next-choices'
import { SaveScenario } from './save-scenario'
import { Script } from './script'
import { answer, changeTurn, finish, rewind, type Session } from './session'
import { VariablesView } from './variables-view'

interface RunningCallProps {
  readonly session: Session
  readonly shown: number
  readonly onShow: (turn: number) => void
  readonly onSession: (session: Session | undefined) => void
  readonly onSaved: () => void
}

/** The script on the left, what may happen next in the middle, what the call knows on the right. */
export function RunningCall({ session, shown, onShow, onSession, onSaved }: RunningCallProps) {
  const say = useText()
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const [changing, setChanging] = useState<number | null>(null)
  const [isSaving, setSaving] = useState(false)
  const { turns, plan } = session
  const last = turns.at(-1)
  const changed = changing === null ? undefined : turns[changing]
  const from = changing === null ? last : turns[changing - 1]
  const command = changing === null ? last?.command : changed?.asked
  const go = (next: Session | undefined) => {
    setChanging(null)
    onSession(next)
  }
  if (!last || !from) return null
  const step = from.state.at ? plan.steps[from.state.at] : undefined
  const { done } = last.state
  return (
    <div className="flex h-full min-h-0 max-md:flex-col max-md:overflow-y-auto">
      <Script session={session} shown={shown} onShow={onShow} onChange={setChanging} />
      <div className="flex w-80 shrink-0 flex-col gap-2.5 overflow-y-auto border-l border-line p-3 max-md:w-full max-md:overflow-visible max-md:border-t max-md:border-l-0">
        <section aria-label={say(simulatorText.next)} className="flex flex-col gap-2.5">
          {command ? (
            <h3 className="text-sm font-medium">{say(changing === null ? simulatorText.next : simulatorText.instead)}</h3>
          ) : (
            <p role="status" className="text-sm font-medium">
              {say(simulatorText.ended, { how: say(dispositionText[done?.disposition ?? 'failed'] ?? simulatorText.script) })}
              {done?.outcome ? ` (${done.outcome})` : ''}
            </p>
          )}
          {command ? (
            <NextChoices
              key={`${turns.length}:${changing}`}
              command={command}
              step={step}
              nowMs={from.state.nowMs}
              onOutcome={(outcome) => go(changing === null ? answer(session, outcome) : changeTurn(session, changing, outcome))}
            />
          ) : null}
          {changing === null ? null : (
            <Button size="sm" look="ghost" className="self-start" onClick={() => setChanging(null)}>
              {say(simulatorText.keep)}
            </Button>
          )}
        </section>
        <details className="text-sm xl:hidden">
          <summary className="text-ink-muted">{say(simulatorText.variables)}</summary>
          <VariablesView session={session} shown={shown} />
        </details>
        <div className="mt-auto flex flex-wrap items-center gap-1.5">
          <IconButton size="sm" label={say(simulatorText.back)} disabled={turns.length < 2} onClick={() => go(rewind(session, turns.length - 1))}>
            <Undo2 aria-hidden />
          </IconButton>
          <IconButton
            size="sm"
            label={say(simulatorText.step)}
            disabled={!last.command}
            onClick={() => last.command && go(answer(session, commonOutcome(last.command)))}
          >
            <StepForward aria-hidden />
          </IconButton>
          <IconButton size="sm" label={say(simulatorText.toEnd)} disabled={!last.command} onClick={() => go(finish(session))}>
            <FastForward aria-hidden />
          </IconButton>
          <IconButton size="sm" label={say(simulatorText.restart)} onClick={() => go(undefined)}>
            <RotateCcw aria-hidden />
          </IconButton>
          {isReadOnly ? null : (
            <Button size="sm" className="ml-auto" disabled={!done} title={done ? undefined : say(simulatorText.saveLater)} onClick={() => setSaving(true)}>
              <BookmarkPlus aria-hidden />
              {say(simulatorText.save)}
            </Button>
          )}
        </div>
      </div>
      <div className="w-80 shrink-0 overflow-y-auto border-l border-line p-3 max-xl:hidden">
        <VariablesView session={session} shown={shown} />
      </div>
      {isSaving ? (
        <SaveScenario
          session={session}
          onClose={() => setSaving(false)}
          onSaved={() => {
            setSaving(false)
            onSaved()
          }}
        />
      ) : null}
    </div>
  )
}
