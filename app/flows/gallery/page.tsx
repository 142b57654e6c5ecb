import { notFound } from 'next/navigation'
import { Gallery } from './_gallery'

/** For developers only: every card in every state, to look at. */
export default function GalleryPage() {
  if (process.env.NODE_ENV === 'production' && process.env.CALLWEAVE_DEV_PAGES !== '1') notFound()
  return <Gallery />
}
