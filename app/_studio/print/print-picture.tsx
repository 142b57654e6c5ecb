'use client'
import { useEffect, useState } from 'react'
import type { Locale } from '../../../flows/model/text'
import type { Definitions } from '../definition-of'
import { iconSvgs } from '../exchange/icon-svgs'
import { drawFlow, type Part, type PictureInput } from '../exchange/svg/draw-flow'
import { fill } from '../use-text'
import { printText } from './print.text'

/** A sheet's room in px of the screen, both for A4 and for Letter. */
const sheet = { width: 660, height: 860 } as const
/** Below this share of its size, the words of a picture cannot be read on paper: it is also cut over sheets. */
const readableScale = 0.55
/** More sheets than this are a book: the overview and the steps as text must do. */
const sheetsMax = 16

interface PrintPictureProps extends Omit<PictureInput, 'icons' | 'definitions'> {
  readonly definitions: Definitions
  readonly locale: Locale
}

/** The flow as a picture on one sheet, and, when that is too small to read, once more over several. */
export function PrintPicture(input: PrintPictureProps) {
  const [images, setImages] = useState<readonly string[]>([])
  const { draft, definitions, gates, issues, locale, title, subtitle } = input
  useEffect(() => {
    const picture = drawFlow({ draft, definitions, gates, issues, locale, title, subtitle, icons: iconSvgs(definitions) })
    const urls = [undefined, ...cut(picture)].map((part) => URL.createObjectURL(new Blob([picture.svg(part)], { type: 'image/svg+xml' })))
    setImages(urls)
    return () => {
      for (const url of urls) URL.revokeObjectURL(url)
    }
  }, [draft, definitions, gates, issues, locale, title, subtitle])
  return (
    <section aria-label={printText.picture[locale]} data-pictures={images.length}>
      {images.map((url, i) => {
        const name = i === 0 ? printText.picture[locale] : fill(printText.part[locale], { n: i, of: images.length - 1 })
        return (
          <figure key={url} className={`break-inside-avoid border-t border-line py-3 print:border-0 ${i > 0 ? 'print:break-before-page' : ''}`}>
            {/* biome-ignore lint/performance/noImgElement: drawn here, there is nothing to optimise */}
            <img src={url} alt={name} className="mx-auto max-h-[230mm] max-w-full" />
            <figcaption className="mt-1 text-center text-xs text-ink-faint">{name}</figcaption>
          </figure>
        )
      })}
    </section>
  )
}

/** Windows of the picture in reading order, without the empty ones; none when one sheet is enough or a book would be needed. */
function cut(picture: ReturnType<typeof drawFlow>): readonly Part[] {
  const fits = Math.min(sheet.width / picture.width, sheet.height / picture.height)
  if (fits >= readableScale) return []
  const size = { width: sheet.width / readableScale, height: sheet.height / readableScale }
  const [columns, rows] = [Math.ceil(picture.width / size.width), Math.ceil(picture.height / size.height)]
  const parts = Array.from({ length: columns * rows }, (_, i) => ({ x: (i % columns) * size.width, y: Math.floor(i / columns) * size.height, ...size }))
  const drawn = parts.filter((part) => picture.isDrawnIn(part))
  return drawn.length > sheetsMax ? [] : drawn
}
