'use client'
import { X } from 'lucide-react'
import { IconButton } from '../../_ui/icon-button'
import { portName } from '../names'
import { useScope, useStudio } from '../scope'
import type { StudioState } from '../store'
import { panelText } from '../text/panel.text'
import { useText } from '../use-text'

/** Says where the next chosen node will go. */
export function PaletteTarget({ target }: { readonly target: NonNullable<StudioState['addFrom']> }) {
  const { store, definitions, locale } = useScope()
  const say = useText()
  const flow = useStudio((state) => state.draft.flow)
  const names = portName(flow, definitions, locale, target)
  return (
    <div role="status" className="mx-2 mb-1 flex items-start gap-1 rounded-md bg-accent-soft py-1 pr-1 pl-2 text-xs text-ink">
      <span className="flex-1 py-0.5">{say(target.isInsert ? panelText.insertTo : panelText.addTo, names)}</span>
      <IconButton size="sm" label={say(panelText.cancel)} onClick={() => store.getState().set({ addFrom: null })}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
