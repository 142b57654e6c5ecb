/** Part of every host that the core runs in; the core compiles without DOM and Node types. */
declare const TextDecoder: new (encoding: string, options: { readonly fatal: true }) => { decode(bytes: Uint8Array): string }

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export interface DecodedCsv {
  /** Without its byte order mark. */
  readonly text: string
  readonly encoding: CsvEncoding
}

/**
 * A byte order mark decides; what reads as UTF-8 without a fault is UTF-8; the rest is GB18030 (which contains GBK and GB 2312: what Excel
 * writes on Chinese Windows) as long as it looks like Chinese. Null for bytes that are no text in any of them, and for those whose encoding
 * cannot be told: nearly any bytes can be read as GB18030, and would come out as rare signs.
 */
export function decodeCsv(bytes: Uint8Array): DecodedCsv | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be')
  if (bytes.includes(0)) return null
  return decoded(bytes, 'utf-8') ?? (isCommonChinese(bytes) ? decoded(bytes, 'gb18030') : null)
}

function decoded(bytes: Uint8Array, encoding: CsvEncoding): DecodedCsv | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

/**
 * Chinese as people write it is nearly all from GB 2312, both of whose bytes are high. An accented letter or a curly quote of a Western
 * file takes the plain letter behind it for its second byte; Japanese and traditional Chinese files land outside of it as often.
 */
function isCommonChinese(bytes: Uint8Array): boolean {
  let common = 0
  let pairs = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0
    if (first < 0x81) continue
    const second = bytes[at + 1] ?? 0
    // Four bytes, the second a digit: signs too rare for GBK.
    if (second >= 0x30 && second <= 0x39) {
      at += 3
      continue
    }
    pairs += 1
    if (first >= 0xa1 && first <= 0xf7 && second >= 0xa1) common += 1
    at += 1
  }
  return common * 4 >= pairs * 3
}
