'use client'
import { Pencil } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { cn } from '../../_ui/cn'
import { IconButton } from '../../_ui/icon-button'
import { PlayPrompt } from '../fields/play-prompt'
import { simulatorText } from '../text/simulator.text'
import { joining } from '../text/joining.text'
import { useText } from '../use-text'
import { answerLine, linesOf, type ScriptLine } from './script-lines'
import type { Session } from './session'

interface ScriptProps {
  readonly session: Session
  /** The turn whose values and whose place on the canvas are looked at. */
  readonly shown: number
  readonly onShow: (turn: number) => void
  readonly onChange: (turn: number) => void
}

/** The tried call as a script; each turn can be looked at again, and answered otherwise. */
export function Script({ session, shown, onShow, onChange }: ScriptProps) {
  const say = useText()
  const list = useRef<HTMLOListElement>(null)
  const { turns, plan } = session
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is what brings new lines
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [turns.length])
  return (
    <ol
      ref={list}
      aria-label={say(simulatorText.script)}
      aria-live="polite"
      className="flex min-h-0 flex-1 flex-col overflow-y-auto p-2 text-sm max-md:h-44 max-md:flex-none"
    >
      {turns.map((turn, i) => {
        const at = turns[i - 1]?.state.at
        const reply = answerLine(turn, at ? plan.steps[at] : undefined)
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a turn is known by its place in the call
            key={`${i}`}
            aria-current={i === shown ? 'step' : undefined}
            className={cn('flex shrink-0 flex-col gap-1.5 rounded-md border-l-2 border-transparent px-2 py-1', i === shown && 'border-accent bg-hover/50')}
          >
            {reply ? (
              <Line line={reply}>
                <IconButton
                  size="sm"
                  label={say(joining.colon, { a: say(simulatorText.change), b: say(reply.text) })}
                  onClick={() => onChange(i)}
                  className="-my-0.5"
                >
                  <Pencil aria-hidden />
                </IconButton>
                {i < turns.length - 1 ? (
                  <button
                    type="button"
                    onClick={() => onShow(i)}
                    className="mt-1 shrink-0 text-xs whitespace-nowrap text-accent underline-offset-2 hover:underline"
                  >
                    {say(simulatorText.look)}
                  </button>
                ) : null}
              </Line>
            ) : null}
            {turn.command
              ? linesOf(turn.command).map((line) => (
                  <Line key={line.text.en} line={line}>
                    {line.speech ? <PlayPrompt locale={line.speech.locale} text={line.speech.text} voice={line.speech.voice} /> : null}
                  </Line>
                ))
              : null}
          </li>
        )
      })}
    </ol>
  )
}

const looks = { us: 'rounded-lg bg-sunken px-3 py-1.5', them: 'rounded-lg bg-accent-soft px-3 py-1.5', system: 'py-1 text-xs text-ink-faint' } as const

function Line({ line, children }: { readonly line: ScriptLine; readonly children?: React.ReactNode }) {
  const say = useText()
  const isThem = line.who === 'them'
  return (
    <div className={cn('flex max-w-[85%] items-start gap-1.5', isThem && 'flex-row-reverse self-end')}>
      <p className={looks[line.who]} dir="auto">
        {line.who === 'system' ? null : <span className="sr-only">{say(joining.colon, { a: say(simulatorText[line.who]), b: '' })}</span>}
        {say(line.text)}
      </p>
      {children}
    </div>
  )
}
