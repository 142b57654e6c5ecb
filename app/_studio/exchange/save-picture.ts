import type { Picture } from './svg/draw-flow'

const sideMaxPx = 16_000
const areaMaxPx = 80_000_000
const sharpness = 2

/**
 * A PNG of the picture, twice as sharp as the screen where a browser can hold that. `scale` is what became of it: below 1 the words of a very
 * large flow may be too small to read.
 * @throws when the browser cannot make the picture
 */
export async function toPng(picture: Picture): Promise<{ readonly png: Blob; readonly scale: number }> {
  const { width, height } = picture
  const scale = Math.min(sharpness, sideMaxPx / width, sideMaxPx / height, Math.sqrt(areaMaxPx / (width * height)))
  const url = URL.createObjectURL(new Blob([picture.svg()], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!png) throw new Error('The browser gave no picture.')
    return { png, scale }
  } finally {
    URL.revokeObjectURL(url)
  }
}
