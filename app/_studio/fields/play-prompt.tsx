'use client'
import { Square, Volume2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { toast } from '../../_ui/toaster'
import { IconButton } from '../../_ui/icon-button'
import { errorText } from '../../_trpc/error-text'
import type { Locale } from '../../../flows/model/text'
import { useScope } from '../scope'
import { fieldText } from '../text/fields.text'
import { useText } from '../use-text'

interface PlayPromptProps {
  readonly locale: Locale
  readonly text: string
  readonly voice?: string
  /** It was listened to, to its end. */
  readonly onHeard?: () => void
}

/** Plays the very prompt that the call would play, rendered by the same store. */
export function PlayPrompt({ locale, text, voice, onHeard }: PlayPromptProps) {
  const { api, locale: pageLocale } = useScope()
  const say = useText()
  const audio = useRef<HTMLAudioElement | null>(null)
  const [state, setState] = useState<'idle' | 'loading' | 'playing'>('idle')
  useEffect(() => () => audio.current?.pause(), [])
  const stop = () => {
    audio.current?.pause()
    setState('idle')
  }
  const play = async () => {
    setState('loading')
    try {
      const { url, isPlaceholder } = await api.prompt({ locale, text, voice })
      if (isPlaceholder) toast(say(fieldText.placeholder))
      audio.current = new Audio(url)
      audio.current.addEventListener('ended', () => {
        setState('idle')
        onHeard?.()
      })
      await audio.current.play()
      setState('playing')
    } catch (error) {
      setState('idle')
      toast.error(say(fieldText.playFailed, { why: errorText(error, pageLocale)?.what ?? (error instanceof Error ? error.message : '') }))
    }
  }
  const label = state === 'playing' ? say(fieldText.playing) : say(fieldText.play, { language: say(fieldText[locale]) })
  return (
    <IconButton size="sm" label={label} busy={state === 'loading'} onClick={() => (state === 'playing' ? stop() : void play())}>
      {state === 'loading' ? null : state === 'playing' ? <Square aria-hidden /> : <Volume2 aria-hidden />}
    </IconButton>
  )
}
