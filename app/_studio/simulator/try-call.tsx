'use client'
import { Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../_ui/button'
import { compileDraft } from '../document/compile-draft'
import { useScope } from '../scope'
import { simulatorText } from '../text/simulator.text'
import { useText } from '../use-text'
import { RunningCall } from './running-call'
import { anybody, litBy, type Session, startSession } from './session'
import { StartForm, type StartValues } from './start-form'

interface TryCallProps {
  readonly session: Session | undefined
  readonly onSession: (session: Session | undefined) => void
  readonly onSaved: () => void
}

/** Try the call, here, with the engine that runs on the line. */
export function TryCall({ session, onSession, onSaved }: TryCallProps) {
  const { store, locale, canvas, api } = useScope()
  const say = useText()
  const [values, setValues] = useState<StartValues>(() => ({
    vars: {},
    startMs: Date.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    contactKey: anybody,
  }))
  const [isBroken, setBroken] = useState(false)
  const [looked, setLooked] = useState<{ readonly session: Session; readonly turn: number }>()
  // A call that went on is looked at where it stands now.
  const shown = looked && looked.session === session ? looked.turn : (session?.turns.length ?? 1) - 1
  useEffect(() => {
    const lit = session ? litBy(session, shown) : {}
    store.getState().set({ lit })
    const now = Object.keys(lit).find((id) => lit[id] === 'now')
    if (now) canvas.current?.reveal(now)
    return () => store.getState().set({ lit: {} })
  }, [store, canvas, session, shown])
  const isOver = Boolean(session?.turns.at(-1)?.state.done)
  useEffect(() => {
    // Ticks a first step and nothing else: when it is lost, the next call that is tried says it again.
    if (isOver) api.callTried().catch(() => undefined)
  }, [api, isOver])
  const start = () => {
    const { plan } = compileDraft(store.getState())
    setBroken(!plan)
    const { contactKey, ...rest } = values
    const key = contactKey.trim() || anybody
    if (plan)
      onSession(startSession(plan, { ...rest, ...(key === anybody ? {} : { contactKey: key }), locale: plan.locales.includes(locale) ? locale : plan.locale }))
  }
  if (session) return <RunningCall session={session} shown={shown} onShow={(turn) => setLooked({ session, turn })} onSession={onSession} onSaved={onSaved} />
  return (
    <div className="flex flex-col items-start gap-3 p-4 text-sm">
      <p className="text-ink-muted">{say(simulatorText.intro)}</p>
      <StartForm values={values} onValues={setValues} />
      {isBroken ? (
        <p role="alert" className="text-bad">
          {say(simulatorText.broken)}
        </p>
      ) : null}
      <Button look="primary" onClick={start}>
        <Play aria-hidden />
        {say(simulatorText.start)}
      </Button>
    </div>
  )
}
