'use client'
import { startTransition, useEffect, useRef, useState } from 'react'
import type { Locale } from '../../../flows/model/text'
import type { CanvasHandle } from '../canvas/canvas-handle'
import type { FirstCards } from '../first/first-cards'
import { firstFaces } from '../first/first-faces'
import type { Scope } from '../scope'
import { type Base, createStudioStore } from '../store'
import { whenCardsArePainted } from '../when-painted'
import { keepWork } from './keep-work'
import { resume } from './resume'
import type { StudioApi } from './studio-api'
import { openWorkShelf } from './work-shelf'

interface StudioScopeInput {
  readonly flowId: string
  readonly server: Base
  readonly firstCards: FirstCards
  readonly api: StudioApi
  readonly locale: Locale
}

const nowMs = () => Date.now()
/** Everything that is not needed to draw; a server that goes away at that moment is asked again. */
async function loadWhole() {
  for (;;) {
    try {
      // Keys and the palette are there with it: a hand that presses A goes on typing at once.
      const [startWhole] = await Promise.all([import('./whole').then((module) => module.startWhole), import('../actions/shortcuts'), import('../palette')])
      return startWhole
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2_000))
    }
  }
}

/**
 * Opens a flow for editing: kept work first, then the helpers that watch the store. Null until it is open. The first
 * scope draws the server's draft by what the server read off it; the whole one follows once the cards are painted.
 */
export function useStudioScope({ flowId, server, firstCards, api, locale }: StudioScopeInput): Scope | null {
  const [scope, setScope] = useState<Scope | null>(null)
  const start = useRef({ server, firstCards, api, locale })
  useEffect(() => {
    const { current } = start
    const stops: (() => void)[] = []
    let isGone = false
    const open = async () => {
      const shelf = await openWorkShelf(flowId, nowMs).catch(() => null)
      const kept = await shelf?.load().catch(() => null)
      if (isGone) return
      const store = createStudioStore({ flowId, isReadOnly: false, nowMs, ...resume(current.server, kept ?? null) })
      if (shelf) stops.push(keepWork(store, shelf, nowMs))
      const canvas: { current: CanvasHandle | null } = { current: null }
      const { faces, complete: completeFaces } = firstFaces(store.getState().draft.flow, current.server.draft.flow, current.firstCards)
      const first: Scope = {
        store,
        api: current.api,
        // What is moved before saving is there stands on the shelf, and is saved first of all.
        autosave: { flush: () => Promise.resolve(), hear: () => undefined, stop: () => undefined },
        faces,
        definitions: {},
        catalogue: [],
        isWhole: false,
        locale: current.locale,
        check: () => [],
        canvas,
      }
      const complete = async () => {
        const startWhole = await loadWhole()
        if (isGone) return
        const { parts, stop } = startWhole(store, current.api)
        stops.push(stop)
        const faces = completeFaces(parts.definitions, store.getState().draft.flow.nodes)
        startTransition(() => setScope({ ...first, ...parts, faces }))
      }
      // Unsaved work is not what the server read.
      if (kept?.isUnsaved) return complete()
      setScope(first)
      stops.push(whenCardsArePainted(() => void complete()))
    }
    void open()
    return () => {
      isGone = true
      for (const stop of stops) stop()
    }
  }, [flowId])
  return scope && scope.locale !== locale ? { ...scope, locale } : scope
}
