'use client'
import { useEffect } from 'react'
import { fetchLateCode } from '../_ui/late-code'
import { Canvas } from './canvas'
import { Dialogs } from './dialogs'
import { paletteFrame } from './palette/palette-frame'
import { inspectorFrame } from './inspector/inspector-frame'
import { late } from './late'
import { useShortcuts } from './actions/use-shortcuts'
import { type Scope, ScopeProvider, useScope, useStudio } from './scope'
import { studioText } from './text/studio.text'
import { TopBar } from './top-bar'
import { useText } from './use-text'
import { whenCardsArePainted } from './when-painted'

const Drawer = late(() => import('./drawer').then((module) => module.Drawer))
const EmptyCanvas = late(() => import('./panels/empty-canvas').then((module) => module.EmptyCanvas))
const Inspector = late(() => import('./inspector').then((module) => module.Inspector), <aside className={`${inspectorFrame} max-lg:hidden`} />)
const Outline = late(() => import('./outline').then((module) => module.Outline))
const Palette = late(() => import('./palette').then((module) => module.Palette), <aside className={paletteFrame} />)
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
  const { isWhole } = scope
  const isPaletteShown = useStudio((state) => state.isPaletteShown && !state.isReadOnly)
  const drawer = useStudio((state) => state.drawer)
  useShortcuts(scope)
  useEffect(() => whenCardsArePainted(fetchLateCode), [])
  useEffect(() => {
    // On a telephone the palette would lie over the whole canvas; it opens from the menu and from every free exit.
    if (window.matchMedia('(max-width: 767px)').matches) scope.store.getState().set({ isPaletteShown: false })
  }, [scope])
  return (
    <section data-studio aria-label={say(studioText.studio)} className="flex h-[calc(100dvh-48px)] flex-col overflow-hidden md:h-dvh">
      <TopBar />
      <div className="relative flex min-h-0 flex-1">
        {view === 'canvas' && isPaletteShown ? isWhole ? <Palette /> : <aside className={paletteFrame} /> : null}
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="relative min-h-0 flex-1">
            {view === 'canvas' ? (
              <>
                <Canvas />
                {isWhole ? <EmptyCanvas /> : null}
              </>
            ) : !isWhole ? null : view === 'outline' ? (
              <Outline />
            ) : (
              <PromptTable />
            )}
          </div>
          {drawer && isWhole ? <Drawer>{drawer === 'simulator' ? <Simulator /> : undefined}</Drawer> : null}
        </div>
        {view === 'prompts' ? null : isWhole ? <Inspector /> : <aside className={`${inspectorFrame} max-lg:hidden`} />}
      </div>
      <Dialogs />
    </section>
  )
}
