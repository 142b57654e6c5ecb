'use client'
import { Workflow } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '../../_ui/button'
import { EmptyState } from '../../_ui/empty-state'
import { addFromPalette } from '../add-from-palette'
import { useScope, useStudio } from '../scope'
import { useText } from '../use-text'
import { emptyCanvasText } from './empty-canvas.text'

export function EmptyCanvas() {
  const scope = useScope()
  const say = useText()
  const nodes = useStudio((state) => state.draft.flow.nodes)
  // Once for each change, not at every step of a drag.
  const isEmpty = useMemo(() => Object.keys(nodes).length === 0, [nodes])
  const isReadOnly = useStudio((state) => state.isReadOnly)
  if (!isEmpty) return null
  const first = scope.catalogue.find((definition) => definition.entry)
  return (
    <div className="pointer-events-none absolute inset-0 flex items-center justify-center">
      <div className="pointer-events-auto rounded-lg bg-raised/90">
        <EmptyState
          icon={<Workflow />}
          title={say(emptyCanvasText.title)}
          example={say(emptyCanvasText.example)}
          action={
            first && !isReadOnly ? (
              <Button look="primary" onClick={() => addFromPalette(scope, first.type)}>
                {say(emptyCanvasText.action)}
              </Button>
            ) : undefined
          }
        >
          {say(emptyCanvasText.body)}
        </EmptyState>
      </div>
    </div>
  )
}
