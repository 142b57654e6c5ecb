'use client'
import { Play, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from '../_ui/icon-button'

/** Plays a rendered prompt by the hash of its sound. */
export function PromptButton({ hash }: { readonly hash: string }) {
  const t = useTranslations('calls')
  const audio = useRef<HTMLAudioElement | null>(null)
  const [isPlaying, setPlaying] = useState(false)
  useEffect(() => () => audio.current?.pause(), [])
  function toggle() {
    if (isPlaying) {
      audio.current?.pause()
      setPlaying(false)
      return
    }
    const player = new Audio(`/api/prompts/${hash}`)
    player.onended = () => setPlaying(false)
    player.onerror = () => setPlaying(false)
    audio.current = player
    setPlaying(true)
    player.play().catch(() => setPlaying(false))
  }
  return (
    <IconButton size="sm" label={isPlaying ? t('stopPrompt') : t('playPrompt')} onClick={toggle} className="-my-0.5">
      {isPlaying ? <Square aria-hidden /> : <Play aria-hidden />}
    </IconButton>
  )
}
