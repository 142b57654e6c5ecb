/** Hands text or bytes to the browser as a download. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun reading by the next task; until then the address must live.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** What every file system takes as a name; empty names get one. */
export function fileName(name: string): string {
  return (
    name
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no file name may hold them
      .replace(/[\\/:*?"<>|\u0000-\u001F]+/g, ' ')
      .replace(/^[.\s]+|[.\s]+$/g, '')
      .slice(0, 80) || 'flow'
  )
}
