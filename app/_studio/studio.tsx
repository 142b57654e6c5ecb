'use client'
import { startTransition, useEffect, useState } from 'react'
import { Canvas } from './canvas'
import { Dialogs } from './dialogs'
import { Palette } from './palette'
import { EmptyCanvas } from './panels/empty-canvas'
import { inspectorFrame } from './inspector/inspector-frame'
import { fetchLateParts, late } from './late'
import { runShortcut } from './actions/shortcuts'
import { type Scope, ScopeProvider, useScope, useStudio } from './scope'
import { studioText } from './text/studio.text'
import { TopBar } from './top-bar'
import { useText } from './use-text'
import { whenIdle } from './when-idle'

const Drawer = late(() => import('./drawer').then((module) => module.Drawer))
const Inspector = late(() => import('./inspector').then((module) => module.Inspector), <aside className={`${inspectorFrame} max-lg:hidden`} />)
const Outline = late(() => import('./outline').then((module) => module.Outline))
const PromptTable = late(() => import('./prompt-table').then((module) => module.PromptTable))
const Simulator = late(() => import('./simulator').then((module) => module.Simulator))

/** The whole editor of one flow. Everything outside comes in by `scope`. */
export function Studio({ scope }: { readonly scope: Scope }) {
  return (
    <ScopeProvider scope={scope}>
      <Layout />
    </ScopeProvider>
  )
}

function Layout() {
  const scope = useScope()
  const say = useText()
  const view = useStudio((state) => state.view)
  const isPaletteShown = useStudio((state) => state.isPaletteShown && !state.isReadOnly)
  const drawer = useStudio((state) => state.drawer)
  // The fields of the inspector are a third of the editor's code: the cards come first.
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    whenIdle(() => startTransition(() => setPainted(true)), 1_000)
    fetchLateParts()
  }, [])
  useEffect(() => {
    // On a telephone the palette would lie over the whole canvas; it opens from the menu and from every free exit.
    if (window.matchMedia('(max-width: 767px)').matches) scope.store.getState().set({ isPaletteShown: false })
  }, [scope])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) runShortcut(scope, event)
    }
    // Before React Flow, which moves a focused card on every arrow key.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [scope])
  return (
    <section data-studio aria-label={say(studioText.studio)} className="flex h-[calc(100dvh-48px)] flex-col overflow-hidden md:h-dvh">
      <TopBar />
      <div className="relative flex min-h-0 flex-1">
        {view === 'canvas' && isPaletteShown ? <Palette /> : null}
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="relative min-h-0 flex-1">
            {view === 'canvas' ? (
              <>
                <Canvas />
                <EmptyCanvas />
              </>
            ) : view === 'outline' ? (
              <Outline />
            ) : (
              <PromptTable />
            )}
          </div>
          {drawer ? <Drawer>{drawer === 'simulator' ? <Simulator /> : undefined}</Drawer> : null}
        </div>
        {view === 'prompts' ? null : isPainted ? <Inspector /> : <aside className={`${inspectorFrame} max-lg:hidden`} />}
      </div>
      <Dialogs />
    </section>
  )
}
