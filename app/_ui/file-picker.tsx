'use client'
import { type ReactNode, useRef } from 'react'

interface FilePickerProps {
  /** Said for the hidden field; the button that opens it has its own words. */
  readonly label: string
  readonly accept: string
  readonly multiple?: boolean
  /** At least one. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void
  /** The button: it calls `open`. */
  readonly children: (open: () => void) => ReactNode
}

/** Lets a button of ours choose files. The same file can be chosen again after it was changed. */
export function FilePicker({ label, accept, multiple = false, onFiles, children }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [first, ...rest] = [...(target.files ?? [])]
          if (first) onFiles([first, ...rest])
          target.value = ''
        }}
      />
      {children(() => input.current?.click())}
    </>
  )
}
