'use client'
import dynamic from 'next/dynamic'

export const Gallery = dynamic(() => import('./_gallery-studio').then((module) => module.GalleryStudio), { ssr: false })
