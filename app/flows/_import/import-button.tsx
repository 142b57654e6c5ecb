'use client'
import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '../../_ui/button'

interface ImportButtonProps {
  readonly isBusy: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Takes the files of one flow, their archive, or another product's JSON. */
export function ImportButton({ isBusy, onFiles }: ImportButtonProps) {
  const t = useTranslations('studio')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,.zip,application/json,application/zip"
        multiple
        hidden
        aria-label={t('importFile')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button busy={isBusy} onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        {t('importFile')}
      </Button>
    </>
  )
}
