'use client'
import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { NodeDefinition } from '../../flows/define'
import type { Locale } from '../../flows/model/text'
import type { CanvasHandle } from './canvas/canvas-handle'
import type { Check } from './connect-rules'
import type { Definitions, Faces } from './definition-of'
import type { StudioState, StudioStore } from './store'
import type { Autosave } from './sync/autosave'
import type { StudioApi } from './sync/studio-api'

/** Everything that the studio's parts and actions work with. One object, so that a test hands in its own. */
export interface Scope {
  readonly store: StudioStore
  readonly api: StudioApi
  readonly autosave: Autosave
  /** What the canvas draws by: the definitions, or before they have come what the server read off them. */
  readonly faces: Faces
  readonly definitions: Definitions
  /** False while only cards can be drawn and moved: definitions, actions, fields and the server's client are on their way. */
  readonly isWhole: boolean
  /** In the order of the palette. */
  readonly catalogue: readonly NodeDefinition[]
  readonly locale: Locale
  readonly check: Check
  /** Filled by the canvas once it is there. */
  readonly canvas: { current: CanvasHandle | null }
}

const Context = createContext<Scope | null>(null)

export function ScopeProvider({ scope, children }: { readonly scope: Scope; readonly children: ReactNode }) {
  return <Context.Provider value={scope}>{children}</Context.Provider>
}

export function useScope(): Scope {
  const scope = useContext(Context)
  if (!scope) throw new Error('A part of the studio is used outside of <Studio>.')
  return scope
}

/** A piece of the studio's state; renders again only when that piece changes. */
export function useStudio<T>(select: (state: StudioState) => T): T {
  return useStore(useScope().store, select)
}
