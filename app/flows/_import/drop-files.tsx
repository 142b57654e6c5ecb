'use client'
import { Upload } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'

interface DropFilesProps {
  /** Said while files are held over the page. */
  readonly hint: string
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

/** Takes files that are dragged onto what is inside. The button beside it does the same for keyboards. */
export function DropFiles({ hint, onFiles, children }: DropFilesProps) {
  // Enter and leave come for every element inside; only their balance tells.
  const [depth, setDepth] = useState(0)
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has no keyboard; the import button is its equal
    <div
      className="relative"
      onDragEnter={(event) => hasFiles(event) && setDepth((now) => now + 1)}
      onDragLeave={(event) => hasFiles(event) && setDepth((now) => Math.max(0, now - 1))}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setDepth(0)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      {depth > 0 ? (
        <div className="pointer-events-none absolute inset-0 z-20 flex min-h-40 items-center justify-center gap-2 rounded-lg border-2 border-dashed border-accent bg-accent-soft/90 text-base font-semibold">
          <Upload className="size-5" aria-hidden />
          {hint}
        </div>
      ) : null}
    </div>
  )
}
