'use client'
import { useMemo } from 'react'
import { OutlineList } from './outline/outline-list'
import { outlineRows } from './outline/outline-rows'
import { nested } from './outline/nested'
import { useScope, useStudio } from './scope'
import { studioText } from './text/studio.text'
import { useText } from './use-text'

/** The flow as a numbered text: equal to the canvas for screen readers, keyboards, and paper. */
export function Outline() {
  const { definitions } = useScope()
  const say = useText()
  const flow = useStudio((state) => state.draft.flow)
  const rows = useMemo(() => nested(outlineRows(flow, definitions)), [flow, definitions])
  return (
    <div className="h-full overflow-y-auto bg-surface p-4">
      <OutlineList rows={rows} label={say(studioText.outlineView)} className="mx-auto max-w-3xl" />
    </div>
  )
}
