'use client'
import { useTranslations } from 'next-intl'
import { PromptButton } from '../../_parts/prompt-button'
import type { Outputs } from '../../_trpc/types'
import { Kbd } from '../../_ui/kbd'

type Step = Outputs['calls']['get']['path']['steps'][number]

/** What a step said, heard and asked. Secret digits came masked. */
export function StepDetail({ callId, step }: { readonly callId: string; readonly step: Step }) {
  const { detail } = step
  const t = useTranslations('calls')
  const said = asText(detail['said'])
  const pressed = asText(detail['digits']) ?? asText(detail['key'])
  const heard = asText(detail['heard'])
  const sent = asText(detail['text'])
  const prompts = Array.isArray(detail['prompts']) ? detail['prompts'].filter((hash) => typeof hash === 'string') : []
  const system = asText(detail['target'])
  const cause = asText(detail['cause']) ?? asText(detail['code']) ?? asText(detail['reason'])
  return (
    <>
      {said ? (
        <div className="mt-1 flex items-start gap-2 rounded-md bg-sunken px-2.5 py-1.5 text-sm">
          <p className="min-w-0 flex-1">{said}</p>
          {prompts.map((hash) => (
            <PromptButton key={hash} hash={hash} />
          ))}
        </div>
      ) : null}
      {pressed ? (
        <p className="mt-1 flex items-center gap-1.5 text-sm">
          {t('pressed')} <Kbd>{pressed}</Kbd>
        </p>
      ) : null}
      {heard ? (
        <p className="mt-1 text-sm">
          {t('heard')} “{heard}”
        </p>
      ) : null}
      {sent ? <p className="mt-1 rounded-md bg-sunken px-2.5 py-1.5 text-sm">{sent}</p> : null}
      {system ? <p className="mt-0.5 font-mono text-xs text-ink-faint">{[system, asText(detail['operation'])].filter(Boolean).join(' · ')}</p> : null}
      {step.hasRecording ? (
        // biome-ignore lint/a11y/useMediaCaption: what a callee said into a telephone has no captions; what was recognised stands above
        <audio controls preload="none" src={`/api/recordings/${callId}/${step.seq}`} aria-label={t('recording')} className="mt-1 h-9 w-full max-w-sm" />
      ) : null}
      {cause ? <p className="mt-0.5 font-mono text-xs text-ink-faint">{cause}</p> : null}
    </>
  )
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
