'use client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorState } from '../_ui/error-state'
import { ConsentFields, emptyConsent } from './consent-fields'
import { DropZone } from './drop-zone'
import { sendCsv } from './send-csv'
import { UploadResult } from './upload-result'

interface CsvUploadProps {
  /** Gets the new list as soon as it stands, even when some lines were left out. */
  readonly onTaken: (listId: string) => void | Promise<void>
}

export function CsvUpload({ onTaken }: CsvUploadProps) {
  const [consent, setConsent] = useState(emptyConsent)
  const upload = useMutation({
    mutationFn: (file: File) => sendCsv(file, consent.level === 'none' ? null : consent),
    onSuccess: ({ listId, taken }) => (taken > 0 ? onTaken(listId) : undefined),
  })
  if (upload.data) return <UploadResult report={upload.data} onAgain={upload.reset} />
  return (
    <div className="flex flex-col gap-4">
      <ConsentFields value={consent} onChange={setConsent} />
      <DropZone reading={upload.isPending ? (upload.variables?.name ?? null) : null} onFile={(file) => upload.mutate(file)} />
      {upload.error ? <ErrorState error={upload.error} /> : null}
    </div>
  )
}
