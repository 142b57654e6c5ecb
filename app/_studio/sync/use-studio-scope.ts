'use client'
import { useEffect, useRef, useState } from 'react'
import { nodeDefinitions } from '../../../flows/index'
import type { Locale } from '../../../flows/model/text'
import type { CanvasHandle } from '../canvas/canvas-handle'
import type { Scope } from '../scope'
import { whenIdle } from '../when-idle'
import { type Base, createStudioStore } from '../store'
import { startAnalysis } from './analysis'
import { lateCheck } from './late-check'
import { analysisWorkerPort } from './analysis-worker-port'
import { startAutosave } from './autosave'
import { fetchCalled } from './fetch-called'
import { keepWork } from './keep-work'
import { resume } from './resume'
import type { StudioApi } from './studio-api'
import { openWorkShelf } from './work-shelf'

interface StudioScopeInput {
  readonly flowId: string
  readonly server: Base
  readonly api: StudioApi
  readonly locale: Locale
}

const definitions = Object.fromEntries(nodeDefinitions.map((definition) => [definition.type, definition]))
const nowMs = () => Date.now()
const clock = {
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** Opens a flow for editing: kept work first, then the helpers that watch the store. Null until it is open. */
export function useStudioScope({ flowId, server, api, locale }: StudioScopeInput): Scope | null {
  const [scope, setScope] = useState<Scope | null>(null)
  const start = useRef({ server, api, locale })
  useEffect(() => {
    const { current } = start
    const stops: (() => void)[] = []
    let isGone = false
    const open = async () => {
      const shelf = await openWorkShelf(flowId, nowMs).catch(() => null)
      const kept = await shelf?.load().catch(() => null)
      if (isGone) return
      const store = createStudioStore({ flowId, isReadOnly: false, nowMs, ...resume(current.server, kept ?? null) })
      const autosave = startAutosave(store, current.api, clock)
      stops.push(autosave.stop, fetchCalled(store, current.api))
      // The first look takes a processor for itself, and the cards need one.
      whenIdle(() => {
        if (!isGone) stops.push(startAnalysis(store, analysisWorkerPort()))
      }, 500)
      if (shelf) stops.push(keepWork(store, shelf, nowMs))
      const canvas: { current: CanvasHandle | null } = { current: null }
      setScope({ store, api: current.api, autosave, definitions, catalogue: nodeDefinitions, locale: current.locale, check: lateCheck(), canvas })
    }
    void open()
    return () => {
      isGone = true
      for (const stop of stops) stop()
    }
  }, [flowId])
  return scope && scope.locale !== locale ? { ...scope, locale } : scope
}
