'use client'
import { Mic, Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Locale } from '../../../flows/model/text'
import { IconButton } from '../../_ui/icon-button'
import { toast } from '../../_ui/toaster'
import { simulatorText } from '../text/simulator.text'
import { useText } from '../use-text'
import { type Listening, speechRecognition } from './speech-recognition'

/** Writes down what is said, where the browser can; elsewhere there is no button. */
export function SpokenAnswer({ locale, onText }: { readonly locale: Locale; readonly onText: (text: string) => void }) {
  const say = useText()
  const running = useRef<Listening | null>(null)
  const [isListening, setListening] = useState(false)
  useEffect(() => () => running.current?.abort(), [])
  const recognition = speechRecognition()
  if (!recognition) return null
  const listen = () => {
    const listening = recognition()
    running.current = listening
    listening.lang = locale
    listening.interimResults = true
    listening.onresult = ({ results }) => onText([...results].map(([best]) => best?.transcript ?? '').join(''))
    listening.onerror = ({ error }) => error !== 'aborted' && toast.error(say(error === 'not-allowed' ? simulatorText.noMicrophone : simulatorText.notHeard))
    listening.onend = () => setListening(false)
    listening.start()
    setListening(true)
  }
  return (
    <IconButton
      label={say(isListening ? simulatorText.stopListening : simulatorText.listen)}
      look={isListening ? 'primary' : 'ghost'}
      aria-pressed={isListening}
      onClick={() => (isListening ? running.current?.stop() : listen())}
    >
      {isListening ? <Square aria-hidden /> : <Mic aria-hidden />}
    </IconButton>
  )
}
