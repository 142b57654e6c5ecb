'use client'
import { MicOff, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { errorText } from '../../_trpc/error-text'
import { IconButton } from '../../_ui/icon-button'
import { toast } from '../../_ui/toaster'
import { useScope } from '../scope'
import { useText } from '../use-text'
import { promptTableText } from './prompt-table.text'
import type { Sentence } from './use-prompt-states'

interface RecordPromptProps {
  readonly words: Sentence
  readonly isRecorded: boolean
  readonly onChanged: () => void
}

/** Has a person's recording say these words, or the voice again. */
export function RecordPrompt({ words, isRecorded, onChanged }: RecordPromptProps) {
  const { api, locale } = useScope()
  const say = useText()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const record = async (sound: File | null) => {
    setBusy(true)
    try {
      await api.recordPrompt(words, sound)
      if (sound) toast.success(say(promptTableText.uploaded))
      onChanged()
    } catch (error) {
      const text = errorText(error, locale)
      toast.error(say(promptTableText.uploadFailed, { why: text ? `${text.what} ${text.mend}` : String(error) }))
    } finally {
      setBusy(false)
    }
  }
  if (isRecorded)
    return (
      <IconButton size="sm" busy={isBusy} label={say(promptTableText.unrecord)} onClick={() => void record(null)}>
        {isBusy ? null : <MicOff aria-hidden />}
      </IconButton>
    )
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".wav,.mp3,audio/wav,audio/mpeg"
        hidden
        aria-label={say(promptTableText.upload)}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void record(file)
          target.value = ''
        }}
      />
      <IconButton size="sm" busy={isBusy} label={say(promptTableText.upload)} onClick={() => input.current?.click()}>
        {isBusy ? null : <Upload aria-hidden />}
      </IconButton>
    </>
  )
}
