'use client'
import { Button } from '../../_ui/button'
import { useScope } from '../scope'
import { dispositionText, simulatorText } from '../text/simulator.text'
import { useText } from '../use-text'
import { choicesFor, digitsOutcome } from './choices'
import { KeyPad } from './key-pad'
import { answer, type Session } from './session'
import { TypedAnswer } from './typed-answer'

/** What may happen now; the main way first. */
export function NextChoices({ session, onSession }: { readonly session: Session; readonly onSession: (session: Session) => void }) {
  const { locale } = useScope()
  const say = useText()
  const last = session.turns.at(-1)
  if (!last) return null
  const { command, state } = last
  const time = new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(state.nowMs))
  return (
    <section aria-label={say(simulatorText.next)} className="flex flex-col gap-2.5">
      {command ? (
        <h3 className="text-sm font-medium">{say(simulatorText.next)}</h3>
      ) : (
        <p role="status" className="text-sm font-medium">
          {say(simulatorText.ended, { how: say(dispositionText[state.done?.disposition ?? 'failed'] ?? simulatorText.script) })}
          {state.done?.outcome ? ` (${state.done.outcome})` : ''}
        </p>
      )}
      {command?.do === 'collect' ? (
        <KeyPad most={command.digitsMax} allowed={command.allowed} onDigits={(digits) => onSession(answer(session, digitsOutcome(command, digits), 2_000))} />
      ) : null}
      {command?.do === 'listen' ? (
        <TypedAnswer
          label={say(simulatorText.speak)}
          onSend={(text) =>
            onSession(
              answer(
                session,
                {
                  is: 'heard',
                  text,
                  confidence: 0.95,
                  ...(command.intents
                    ? { intent: command.intents.find((intent) => [...intent.keywords, ...intent.examples].some((word) => text.includes(word)))?.id }
                    : {}),
                },
                3_000,
              ),
            )
          }
        />
      ) : null}
      {command?.do === 'message' && command.replyWaitMs > 0 ? (
        <TypedAnswer label={say(simulatorText.reply)} onSend={(text) => onSession(answer(session, { is: 'replied', text }, 60_000))} />
      ) : null}
      {command ? (
        <div className="flex flex-wrap gap-1.5">
          {choicesFor(command, state.nowMs).map((choice) => (
            <Button
              key={choice.id}
              size="sm"
              look={choice.isMain ? 'primary' : 'secondary'}
              onClick={() => onSession(answer(session, choice.outcome, choice.tookMs))}
            >
              {say(choice.name)}
            </Button>
          ))}
        </div>
      ) : null}
      <p className="text-xs text-ink-faint">{say(simulatorText.clock, { time })}</p>
      <details className="text-xs">
        <summary className="text-ink-muted">{say(simulatorText.variables)}</summary>
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
          {Object.entries(state.vars).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="font-mono text-ink-faint">{name}</dt>
              <dd className="break-words" dir="auto">
                {String(value)}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}
