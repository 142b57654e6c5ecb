'use client'
import { MicOff, Upload } from 'lucide-react'
import { useState } from 'react'
import { errorText } from '../../_trpc/error-text'
import { FilePicker } from '../../_ui/file-picker'
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
    <FilePicker label={say(promptTableText.upload)} accept=".wav,.mp3,audio/wav,audio/mpeg" onFiles={([sound]) => void record(sound)}>
      {(open) => (
        <IconButton size="sm" busy={isBusy} label={say(promptTableText.upload)} onClick={open}>
          {isBusy ? null : <Upload aria-hidden />}
        </IconButton>
      )}
    </FilePicker>
  )
}
