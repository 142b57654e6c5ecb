'use client'
import { useState } from 'react'
import type { Locale } from '../../../flows/model/text'
import { Button } from '../../_ui/button'
import { Input } from '../../_ui/input'
import { simulatorText } from '../text/simulator.text'
import { useText } from '../use-text'
import { SpokenAnswer } from './spoken-answer'

interface TypedAnswerProps {
  readonly label: string
  /** Language to listen for; left out, it can only be typed. */
  readonly hears?: Locale
  readonly onSend: (text: string) => void
}

export function TypedAnswer({ label, hears, onSend }: TypedAnswerProps) {
  const say = useText()
  const [text, setText] = useState('')
  return (
    <form
      className="flex gap-1.5"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) onSend(text.trim())
      }}
    >
      <Input aria-label={label} placeholder={label} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
      {hears ? <SpokenAnswer locale={hears} onText={setText} /> : null}
      <Button type="submit" disabled={!text.trim()}>
        {say(simulatorText.send)}
      </Button>
    </form>
  )
}
