'use client'
import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../../_ui/button'
import { FilePicker } from '../../_ui/file-picker'

interface ImportButtonProps {
  readonly isBusy: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Takes the files of one flow, their archive, or another product's JSON. */
export function ImportButton({ isBusy, onFiles }: ImportButtonProps) {
  const t = useTranslations('studio')
  return (
    <FilePicker label={t('importFile')} accept=".json,.zip,application/json,application/zip" multiple onFiles={onFiles}>
      {(open) => (
        <Button busy={isBusy} onClick={open}>
          <Upload aria-hidden />
          {t('importFile')}
        </Button>
      )}
    </FilePicker>
  )
}
