'use client'
import { ChevronLeft, ChevronRight, Pause, Play, SkipBack } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../../../_ui/icon-button'
import { Select } from '../../../_ui/select'
import type { Frame } from './frames'
import { type Player, speeds } from './use-player'

interface TransportProps {
  readonly frames: readonly Frame[]
  readonly player: Player
  /** What the present step is called, for who cannot see the slider. */
  readonly stepName: string
}

/** The time line: play, step by step, scrub, pace. */
export function Transport({ frames, player, stepName }: TransportProps) {
  const t = useTranslations('calls.replay')
  const { index, isPlaying, speed, seek, toggle, setSpeed } = player
  const last = frames.length - 1
  return (
    <fieldset aria-label={t('timeLine')} className="flex flex-wrap items-center gap-x-1 gap-y-2">
      <IconButton label={t('toStart')} disabled={index === 0} onClick={() => seek(0)} className="max-sm:hidden">
        <SkipBack aria-hidden />
      </IconButton>
      <IconButton label={t('back')} keys="←" disabled={index === 0} onClick={() => seek(index - 1)}>
        <ChevronLeft aria-hidden />
      </IconButton>
      <IconButton look="primary" label={isPlaying ? t('pause') : t('play')} keys={t('space')} onClick={toggle}>
        {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
      </IconButton>
      <IconButton label={t('forward')} keys="→" disabled={index === last} onClick={() => seek(index + 1)}>
        <ChevronRight aria-hidden />
      </IconButton>
      <input
        type="range"
        min={0}
        max={last}
        step={1}
        value={index}
        aria-label={t('position')}
        aria-valuetext={t('at', { step: index + 1, steps: frames.length, name: stepName })}
        onChange={(event) => seek(event.target.valueAsNumber)}
        className="h-6 min-w-24 flex-1 cursor-pointer accent-(--color-accent)"
      />
      <span className="min-w-20 text-right text-xs whitespace-nowrap text-ink-muted tabular-nums">
        {index + 1}/{frames.length} · {clock(frames[index]?.offsetMs ?? 0)}
      </span>
      <div className="w-18">
        <Select
          aria-label={t('speed')}
          value={String(speed)}
          onChange={(value) => setSpeed(speeds.find((one) => String(one) === value) ?? 1)}
          options={speeds.map((one) => ({ value: String(one), label: `${one}×` }))}
        />
      </div>
    </fieldset>
  )
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
