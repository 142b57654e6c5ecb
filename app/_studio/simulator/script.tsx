'use client'
import { useEffect, useRef } from 'react'
import type { Outcome } from '../../../flows/index'
import type { Text } from '../../../flows/model/text'
import { PlayPrompt } from '../fields/play-prompt'
import { simulatorText } from '../text/simulator.text'
import { joining } from '../text/joining.text'
import { useText } from '../use-text'
import { choicesFor } from './choices'
import { answerLine, linesOf, type ScriptLine } from './script-lines'
import type { Session, Turn } from './session'

/** The tried call as a script; each turn can be gone back to. */
export function Script({ session, onRewind }: { readonly session: Session; readonly onRewind: (turns: number) => void }) {
  const say = useText()
  const end = useRef<HTMLLIElement>(null)
  const { turns } = session
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is what brings new lines
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' })
  }, [turns.length])
  return (
    <ol aria-label={say(simulatorText.script)} aria-live="polite" className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto p-3 text-sm">
      {turns.map((turn, i) => {
        const reply = answerLine(turn, (outcome) => nameOf(turn, outcome))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a turn is known by its place in the call
          <li key={`${i}`} className="group flex flex-col gap-2">
            {reply ? <Line line={reply} onRewind={i > 0 ? () => onRewind(i) : undefined} /> : null}
            {turn.command ? linesOf(turn.command).map((line) => <Line key={line.text.en} line={line} />) : null}
          </li>
        )
      })}
      <li ref={end} aria-hidden />
    </ol>
  )
}

function Line({ line, onRewind }: { readonly line: ScriptLine; readonly onRewind?: () => void }) {
  const say = useText()
  const isThem = line.who === 'them'
  const look = line.who === 'system' ? 'text-xs text-ink-faint' : isThem ? 'self-end rounded-lg bg-accent-soft px-3 py-1.5' : 'rounded-lg bg-sunken px-3 py-1.5'
  return (
    <div className={`flex max-w-[85%] items-start gap-1.5 ${isThem ? 'self-end' : 'self-start'}`}>
      {isThem && onRewind ? (
        <button type="button" onClick={onRewind} className="mt-1.5 text-xs text-accent opacity-0 group-hover:opacity-100 focus-visible:opacity-100">
          {say(simulatorText.rewindTo)}
        </button>
      ) : null}
      <p className={look} dir="auto">
        {line.who === 'system' ? null : <span className="sr-only">{say(joining.colon, { a: say(simulatorText[line.who]), b: '' })}</span>}
        {say(line.text)}
      </p>
      {line.speech ? <PlayPrompt locale={line.speech.locale} text={line.speech.text} voice={line.speech.voice} /> : null}
    </div>
  )
}

function nameOf(turn: Turn, outcome: Outcome): Text {
  const known = turn.asked ? choicesFor(turn.asked, turn.state.nowMs).find((choice) => choice.outcome.is === outcome.is) : undefined
  return known?.name ?? { 'zh-CN': outcome.is, en: outcome.is }
}
