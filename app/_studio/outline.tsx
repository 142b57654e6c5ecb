'use client'
import { useMemo } from 'react'
import { OutlineItem } from './outline/outline-item'
import { outlineRows } from './outline/outline-rows'
import { useScope, useStudio } from './scope'
import { studioText } from './text/studio.text'
import { useText } from './use-text'

/** The flow as a numbered text: equal to the canvas for screen readers, keyboards, and paper. */
export function Outline() {
  const { definitions } = useScope()
  const say = useText()
  const flow = useStudio((state) => state.draft.flow)
  const rows = useMemo(() => outlineRows(flow, definitions), [flow, definitions])
  return (
    <div className="h-full overflow-y-auto bg-surface p-4">
      <ol aria-label={say(studioText.outlineView)} className="mx-auto flex max-w-3xl flex-col gap-1.5">
        {rows.map((row) => (
          <OutlineItem key={`${row.from?.node ?? ''}:${row.from?.port ?? ''}>${row.slug}`} row={row} />
        ))}
      </ol>
    </div>
  )
}
