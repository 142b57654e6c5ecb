import iconv from 'iconv-lite'

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export interface DecodedCsv {
  readonly text: string
  readonly encoding: CsvEncoding
}

/**
 * A byte order mark decides; what reads as UTF-8 without a fault is UTF-8; the rest is GB18030, which contains GBK and
 * GB 2312: what Excel writes on Chinese Windows. Null for bytes that are no text in any of them.
 */
export function decodeCsv(bytes: Uint8Array): DecodedCsv | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return { text: iconv.decode(buffer, 'utf-16le').replace(/^\uFEFF/, ''), encoding: 'utf-16le' }
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return { text: iconv.decode(buffer, 'utf-16be').replace(/^\uFEFF/, ''), encoding: 'utf-16be' }
  if (buffer.includes(0)) return null
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(buffer), encoding: 'utf-8' }
  } catch {
    const text = iconv.decode(buffer, 'gb18030')
    return text.includes('\uFFFD') ? null : { text, encoding: 'gb18030' }
  }
}
