const wide = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303F\uFF00-\uFFEF]|\p{Extended_Pictographic}/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** Parts of an em, a little more than common sans-serif fonts take: a picture is drawn with whatever font its reader has. */
function emOf(grapheme: string): number {
  if (wide.test(grapheme)) return 1.02
  if (/^[ilj.,:;'|!ıI]$/.test(grapheme)) return 0.32
  if (/^[\s()[\]ftr"-]$/.test(grapheme)) return 0.4
  if (/^[A-Z@%&mwMW—]/.test(grapheme)) return 0.86
  return 0.6
}

export function textWidth(text: string, sizePx: number, isBold = false): number {
  let em = 0
  for (const { segment } of graphemes.segment(text)) em += emOf(segment)
  return em * sizePx * (isBold ? 1.06 : 1)
}

/** As much of a text as fits, with … when something had to go. */
export function fit(text: string, widthPx: number, sizePx: number, isBold = false): string {
  if (textWidth(text, sizePx, isBold) <= widthPx) return text
  let kept = ''
  const room = widthPx - textWidth('…', sizePx, isBold)
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    used += textWidth(segment, sizePx, isBold)
    if (used > room) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

export interface Run {
  readonly text: string
  readonly style: 'plain' | 'value' | 'gap'
}

/** Styled text broken into lines between words (between any two Han characters); what is beyond `linesMax` ends in …. */
export function wrap(runs: readonly Run[], { widthPx, sizePx, linesMax }: { readonly widthPx: number; readonly sizePx: number; readonly linesMax: number }) {
  const lines: Run[][] = [[]]
  let used = 0
  for (const run of runs) {
    for (const segment of segmentsOf(run.text)) {
      const width = textWidth(segment, sizePx)
      const isLast = lines.length === linesMax
      if (used + width > widthPx && segment.trim() !== '') {
        if (isLast) {
          push(lines, { ...run, text: fit(`${segment}……`, Math.max(widthPx - used, sizePx), sizePx) })
          return lines
        }
        if (used > 0) {
          lines.push([])
          used = 0
        }
      }
      if (used === 0 && segment.trim() === '') continue
      const shown = width > widthPx ? fit(segment, widthPx, sizePx) : segment
      push(lines, { ...run, text: shown })
      used += Math.min(width, widthPx)
    }
  }
  return lines
}

/** Words, and every `{{ variable }}` as one. */
function segmentsOf(text: string): readonly string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(\{\{[^{}]*\}\})/)
    .flatMap((piece) => (piece.startsWith('{{') ? [piece] : [...words.segment(piece)].map(({ segment }) => segment)))
}

function push(lines: Run[][], run: Run): void {
  const line = lines.at(-1)
  const last = line?.at(-1)
  if (last?.style === run.style) line?.splice(-1, 1, { ...last, text: last.text + run.text })
  else line?.push(run)
}
