'use client'
import { useEffect, useState } from 'react'
import { useLive } from '../../_live/use-live'
import type { Scope } from '../../_studio/scope'
import { lateClient } from '../../_trpc/late-client'

const beatMs = 4_000
/** Moving through a flow by keys is not told step by step. */
const settleMs = 300

/** Says that this tab has the flow open and where, shows who else has, and takes in what they save. */
export function Together({ flowId, scope }: { readonly flowId: string; readonly scope: Scope }): null {
  const [tab] = useState(() => crypto.randomUUID())
  const live = useLive({ kind: 'draft', id: flowId })
  useEffect(() => {
    const { store } = scope
    let timer: ReturnType<typeof setTimeout> | undefined
    const beat = () => {
      if (document.visibilityState !== 'visible') return
      const { selection, draft } = store.getState()
      const [only] = selection.length === 1 ? selection : []
      const node = only && draft.flow.nodes[only] ? only : null
      lateClient()
        .then((client) => client.flow.beat.mutate({ flowId, tab, node }))
        .catch(() => undefined)
    }
    const leave = () => {
      // A request in the batch's queue dies with the page, and the tab would haunt the others until it is missed.
      const body = JSON.stringify({ json: { flowId, tab, node: null, isLeaving: true } })
      navigator.sendBeacon('/api/trpc/flow.beat', new Blob([body], { type: 'application/json' }))
    }
    beat()
    const ticking = setInterval(beat, beatMs)
    const stop = store.subscribe((now, before) => {
      if (now.selection === before.selection) return
      clearTimeout(timer)
      timer = setTimeout(beat, settleMs)
    })
    document.addEventListener('visibilitychange', beat)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(ticking)
      clearTimeout(timer)
      stop()
      document.removeEventListener('visibilitychange', beat)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [flowId, scope, tab])
  useEffect(() => {
    if (!live) return
    const { store, autosave } = scope
    const mine = live.tabs.find((one) => one.tab === tab)
    const others = live.tabs
      .filter((one) => one.tab !== tab)
      .map((one) => ({ tab: one.tab, name: one.name, isMe: one.userId === mine?.userId, node: one.node }))
    if (JSON.stringify(others) !== JSON.stringify(store.getState().others)) store.getState().set({ others })
    const { base, save } = store.getState()
    if (live.revision <= base.revision || save === 'saving') return
    lateClient()
      .then((client) => client.flow.get.query({ flowId, since: base.revision }))
      .then(({ revision, by, draft }) => draft.flow && autosave.hear({ revision, by, draft: { flow: draft.flow, layout: draft.layout } }))
      .catch(() => undefined)
  }, [flowId, live, scope, tab])
  return null
}
