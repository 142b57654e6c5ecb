'use client'
import { Search, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { IconButton } from '../_ui/icon-button'
import { Input } from '../_ui/input'
import { isPartKey } from './actions/is-part-key'
import { addFromPalette } from './add-from-palette'
import { categoryStyle } from './category-style'
import { fitting } from './fitting'
import { groupByCategory, searchNodes } from './palette/search-nodes'
import { paletteFrame } from './palette/palette-frame'
import { PaletteItem } from './palette/palette-item'
import { PaletteTarget } from './palette/palette-target'
import { useScope, useStudio } from './scope'
import { panelText } from './text/panel.text'
import { useText } from './use-text'

/** Left panel: search first; drag, click or Enter puts a node on the canvas. */
export function Palette() {
  const scope = useScope()
  const say = useText()
  const [query, setQuery] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const addFrom = useStudio((state) => state.addFrom)
  // Only what fits an exit depends on the flow: else no keystroke in the inspector is of interest here.
  const flow = useStudio((state) => (state.addFrom ? state.draft.flow : null))
  const offered = useMemo(() => (addFrom && flow ? fitting(flow, addFrom, scope) : scope.catalogue), [addFrom, flow, scope])
  const found = searchNodes(offered, query, scope.locale)
  useEffect(() => {
    if (addFrom) search.current?.focus()
  }, [addFrom])
  const add = (type: string) => {
    addFromPalette(scope, type)
    setQuery('')
  }
  return (
    <aside aria-label={say(panelText.palette)} className={paletteFrame}>
      <div className="flex items-center gap-1 p-2">
        <div className="relative flex-1">
          <Search className="pointer-events-none absolute top-2.5 left-2.5 size-3.5 text-ink-faint" aria-hidden />
          <Input
            ref={search}
            type="search"
            className="pl-8"
            aria-label={say(panelText.searchNodes)}
            placeholder={say(panelText.searchNodes)}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              if (isPartKey('palette.addFirst', event) && !event.nativeEvent.isComposing && found[0]) add(found[0].type)
              if (isPartKey('palette.forgetExit', event)) scope.store.getState().set({ addFrom: null })
            }}
          />
        </div>
        <IconButton label={say(panelText.close)} onClick={() => scope.store.getState().set({ isPaletteShown: false, addFrom: null })}>
          <X aria-hidden />
        </IconButton>
      </div>
      {addFrom ? <PaletteTarget target={addFrom} /> : null}
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-3">
        {found.length === 0 ? <p className="px-1 py-4 text-sm text-ink-muted">{say(panelText.nothingFits)}</p> : null}
        {groupByCategory(found).map(([category, list]) => (
          <section key={category} aria-label={say(categoryStyle[category].name)} className="mt-2">
            <h3 className="px-1 pb-1 text-xs font-medium text-ink-faint">{say(categoryStyle[category].name)}</h3>
            <ul className="flex flex-col gap-0.5">
              {list.map((definition) => (
                <li key={definition.type}>
                  <PaletteItem definition={definition} onAdd={() => add(definition.type)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </aside>
  )
}
