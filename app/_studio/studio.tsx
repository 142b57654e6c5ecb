'use client'
import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import { Canvas } from './canvas'
import { CompareBar } from './compare/compare-bar'
import { Drawer } from './drawer'
import { Dialogs } from './dialogs'
import { Inspector } from './inspector'
import { Outline } from './outline'
import { Palette } from './palette'
import { EmptyCanvas } from './panels/empty-canvas'
import { PromptTable } from './prompt-table'
import { runShortcut } from './actions/shortcuts'
import { type Scope, ScopeProvider, useScope, useStudio } from './scope'
import { studioText } from './text/studio.text'
import { TopBar } from './top-bar'
import { useText } from './use-text'

/** Loaded when somebody opens it: the engine and its scenarios are no part of drawing. */
const Simulator = dynamic(() => import('./simulator').then((module) => module.Simulator), { ssr: false })

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
                <CompareBar />
              </>
            ) : view === 'outline' ? (
              <Outline />
            ) : (
              <PromptTable />
            )}
          </div>
          {drawer ? <Drawer>{drawer === 'simulator' ? <Simulator /> : undefined}</Drawer> : null}
        </div>
        {view === 'prompts' ? null : <Inspector />}
      </div>
      <Dialogs />
    </section>
  )
}
