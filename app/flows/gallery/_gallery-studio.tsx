'use client'
import { useLocale } from 'next-intl'
import { useState } from 'react'
import { nodeDefinitions, validate } from '../../../flows/index'
import type { Scope } from '../../_studio/scope'
import { createStudioStore } from '../../_studio/store'
import { Studio } from '../../_studio/studio'
import { gallerySheet } from './_gallery-sheet'
import { definitions } from '../../_studio/definitions'

const nothing = () => Promise.reject(new Error('The gallery has no server.'))

/** The real studio over a sheet with every node type in every state, and no server behind it. */
export function GalleryStudio() {
  const locale = useLocale()
  const [scope] = useState<Scope>(() => {
    const { draft, ...shown } = gallerySheet()
    const store = createStudioStore({ flowId: 'gallery', isReadOnly: false, nowMs: () => Date.now(), base: { revision: 1, draft } })
    store.getState().set({ ...shown, hasMinimap: false })
    return {
      store,
      api: {
        slug: 'gallery',
        save: () => Promise.resolve({ is: 'away' }),
        publish: nothing,
        versions: () => Promise.resolve([]),
        version: nothing,
        called: nothing,
        prompt: nothing,
        promptStates: nothing,
        recordPrompt: nothing,
        scenarios: { list: nothing, save: nothing, remove: nothing },
        callTried: nothing,
      },
      autosave: { flush: () => Promise.resolve(), hear: () => undefined, stop: () => undefined },
      faces: definitions,
      definitions,
      isWhole: true,
      catalogue: nodeDefinitions,
      locale,
      check: validate,
      canvas: { current: null },
    }
  })
  return <Studio scope={scope} />
}
