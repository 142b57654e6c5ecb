'use client'
import { useScope } from '../scope'
import { simulatorText } from '../text/simulator.text'
import { useText } from '../use-text'
import type { Session } from './session'
import { variableChanges } from './variable-changes'

/** What the call knew before and after the turn that is looked at. */
export function VariablesView({ session, shown }: { readonly session: Session; readonly shown: number }) {
  const { locale } = useScope()
  const say = useText()
  const turn = session.turns[shown]
  if (!turn) return null
  const rows = variableChanges(session.turns[shown - 1]?.state, turn.state)
  const time = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: session.start.zone,
  }).format(new Date(turn.state.nowMs))
  return (
    <section aria-label={say(simulatorText.variables)} className="text-xs">
      <p className="mb-1.5 text-ink-faint">{say(simulatorText.clock, { time })}</p>
      {rows.length === 0 ? (
        <p className="text-ink-muted">{say(simulatorText.noVariables)}</p>
      ) : (
        <table className="w-full table-fixed text-left">
          <thead className="text-ink-faint">
            <tr>
              <th scope="col" className="w-2/5 py-0.5 pr-2 font-medium">
                {say(simulatorText.variables)}
              </th>
              <th scope="col" className="pr-2 font-medium">
                {say(simulatorText.before)}
              </th>
              <th scope="col" className="font-medium">
                {say(simulatorText.after)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, before, after, isChanged }) => (
              <tr key={name} className="border-t border-line align-top">
                <th scope="row" className="py-0.5 pr-2 font-mono font-normal break-words text-ink-muted">
                  {name}
                </th>
                <td className="pr-2 break-words text-ink-muted" dir="auto">
                  {before ?? '–'}
                </td>
                <td className={`break-words ${isChanged ? 'font-medium text-accent' : ''}`} dir="auto">
                  {after}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
