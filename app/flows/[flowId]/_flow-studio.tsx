'use client'
import { useEffect, useState } from 'react'
import { preload } from 'react-dom'
import { late } from '../../_studio/late'
import { OpenStudio, studioAhead } from './_open-studio'
import { type Opened, openingUrl, readOpening } from './_opening'

const BrokenFlow = late(() => import('./_broken-flow').then((module) => module.BrokenFlow))

interface FlowStudioProps {
  readonly flowId: string
  readonly slug: string
}

/**
 * The studio keeps work in the browser and draws on measured pixels: the server has nothing to draw. It is imported
 * as any other part, so that its scripts are named in the page and come at once, not after the page has woken up.
 */
export function FlowStudio({ flowId, slug }: FlowStudioProps) {
  // Stands in the page's head, before the scripts; the mode is that of the `fetch` which takes it up.
  preload(openingUrl(flowId), { as: 'fetch', crossOrigin: 'anonymous' })
  const [opened, setOpened] = useState<Opened | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    const asking = new AbortController()
    readOpening(flowId, asking.signal).then(setOpened, (error: unknown) => {
      if (!asking.signal.aborted) setFailure(error)
    })
    return () => asking.abort()
  }, [flowId])
  // The page's own error has the words and "Try again".
  if (failure) throw failure
  if (opened?.broken) return <BrokenFlow {...opened.broken} />
  return opened ? <OpenStudio flowId={flowId} slug={slug} opening={opened.opening} /> : studioAhead
}
