'use client'
import { FileUp, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, useId, useState } from 'react'
import { cn } from '../_ui/cn'
import { ExampleCsv } from './example-csv'

interface DropZoneProps {
  /** Name of the file that is being read. */
  readonly reading: string | null
  readonly onFile: (file: File) => void
}

export function DropZone({ reading, onFile }: DropZoneProps) {
  const t = useTranslations('wizard')
  const id = useId()
  const [isOver, setOver] = useState(false)
  function drop(event: DragEvent<HTMLDivElement>) {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !reading) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the file input inside is for everyone
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        'flex flex-col items-center gap-2 rounded-lg border border-dashed px-4 py-8 text-center has-focus-visible:border-focus',
        isOver ? 'border-ink bg-hover' : 'border-line-strong bg-surface',
      )}
    >
      {reading ? <LoaderCircle className="size-6 animate-spin text-ink-faint" aria-hidden /> : <FileUp className="size-6 text-ink-faint" aria-hidden />}
      <p className="text-sm font-medium" role="status">
        {reading ? t('reading', { name: reading }) : t('drop')}
      </p>
      <p id={`${id}-help`} className="max-w-lg text-xs text-ink-muted">
        {t('dropHelp')}
      </p>
      <label
        htmlFor={id}
        className="mt-1 inline-flex h-8.5 cursor-pointer items-center rounded-md border border-line-strong/60 bg-raised px-3 text-sm font-medium hover:bg-hover"
      >
        {t('chooseFile')}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv,text/plain"
        aria-describedby={`${id}-help`}
        className="sr-only"
        disabled={reading !== null}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onFile(file)
          target.value = ''
        }}
      />
      <div className="mt-2 max-w-full rounded-md bg-sunken px-3 py-2 text-left text-ink-muted">
        <ExampleCsv />
      </div>
    </div>
  )
}
