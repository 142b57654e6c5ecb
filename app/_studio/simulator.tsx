'use client'
import { Play, RotateCcw, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../_ui/button'
import { compile } from '../../flows/index'
import { useScope, useStudio } from './scope'
import { StartForm } from './simulator/start-form'
import { NextChoices } from './simulator/next-choices'
import { Script } from './simulator/script'
import { litBy, rewind, type Session, startSession } from './simulator/session'
import { simulatorText } from './text/simulator.text'
import { useText } from './use-text'

/** Bottom drawer: try the call, here, with the engine that runs on the line. */
export function Simulator() {
  const { store, locale, canvas } = useScope()
  const say = useText()
  const flow = useStudio((state) => state.draft.flow)
  const [session, setSession] = useState<Session>()
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [nowMs, setNowMs] = useState(() => Date.now())
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const lit = session ? litBy(session) : {}
    store.getState().set({ lit })
    const now = Object.keys(lit).find((id) => lit[id] === 'now')
    if (now) canvas.current?.reveal(now)
  }, [store, canvas, session])
  const start = () => {
    const { plan } = compile(flow)
    setBroken(!plan)
    if (plan) setSession(startSession(plan, { vars: values, locale: plan.locales.includes(locale) ? locale : plan.locale, nowMs }))
  }
  if (!session) {
    return (
      <div className="flex flex-col items-start gap-3 p-4 text-sm">
        <p className="text-ink-muted">{say(simulatorText.intro)}</p>
        <StartForm values={values} onValues={setValues} nowMs={nowMs} onNowMs={setNowMs} />
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
  return (
    <div className="flex h-full min-h-0 max-md:flex-col">
      <Script session={session} onRewind={(turns) => setSession(rewind(session, turns))} />
      <div className="flex w-80 shrink-0 flex-col gap-3 overflow-y-auto border-l border-line p-3 max-md:w-full max-md:border-l-0">
        <NextChoices key={session.turns.length} session={session} onSession={setSession} />
        <div className="mt-auto flex gap-2">
          <Button size="sm" disabled={session.turns.length < 2} onClick={() => setSession(rewind(session, session.turns.length - 1))}>
            <Undo2 aria-hidden />
            {say(simulatorText.back)}
          </Button>
          <Button size="sm" onClick={() => setSession(undefined)}>
            <RotateCcw aria-hidden />
            {say(simulatorText.restart)}
          </Button>
        </div>
      </div>
    </div>
  )
}
