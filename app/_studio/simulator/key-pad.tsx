'use client'
import { useState } from 'react'
import { Button } from '../../_ui/button'
import { simulatorText } from '../text/simulator.text'
import { useText } from '../use-text'

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const

interface KeyPadProps {
  /** Most digits of one entry; with one, every key is sent at once. */
  readonly most: number
  readonly allowed: string
  readonly onDigits: (digits: string) => void
}

export function KeyPad({ most, allowed, onDigits }: KeyPadProps) {
  const say = useText()
  const [digits, setDigits] = useState('')
  const press = (key: string) => (most === 1 ? onDigits(key) : setDigits(digits + key))
  return (
    <div className="flex flex-col gap-1.5">
      <fieldset aria-label={say(simulatorText.keypad)} className="grid w-48 grid-cols-3 gap-1.5">
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            aria-label={say(simulatorText.press, { key })}
            onClick={() => press(key)}
            className={`h-9 rounded-md border text-base font-medium hover:bg-hover ${allowed.includes(key) ? 'border-line-strong text-ink' : 'border-line text-ink-faint'}`}
          >
            {key}
          </button>
        ))}
      </fieldset>
      {most > 1 ? (
        <div className="flex items-center gap-2 text-sm">
          <span role="status" className="flex-1">
            {say(simulatorText.typed, { digits })}
          </span>
          <Button size="sm" onClick={() => setDigits('')}>
            {say(simulatorText.clear)}
          </Button>
          <Button size="sm" look="primary" disabled={!digits} onClick={() => onDigits(digits)}>
            {say(simulatorText.send)}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
