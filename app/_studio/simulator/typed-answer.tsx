'use client'
import { useState } from 'react'
import { Button } from '../../_ui/button'
import { Input } from '../../_ui/input'
import { simulatorText } from '../text/simulator.text'
import { useText } from '../use-text'

export function TypedAnswer({ label, onSend }: { readonly label: string; readonly onSend: (text: string) => void }) {
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
      <Button type="submit" disabled={!text.trim()}>
        {say(simulatorText.send)}
      </Button>
    </form>
  )
}
