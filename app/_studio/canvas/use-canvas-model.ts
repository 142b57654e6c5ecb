'use client'
import { useDeferredValue, useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useScope, useStudio } from '../scope'
import type { CanvasModel } from './canvas-types'
import { createToCanvas } from './to-canvas'
import { useRested } from './use-rested'

export function useCanvasModel(): CanvasModel {
  const { faces: definitions, locale } = useScope()
  const [toCanvas] = useState(createToCanvas)
  const now = useStudio(
    useShallow((state) => ({
      draft: state.draft,
      issues: state.issues,
      gates: state.gates,
      counts: state.counts,
      selection: state.selection,
      dragged: state.dragged,
      openGates: state.openGates,
      marks: state.marks,
      lit: state.lit,
      overlay: state.overlay,
      isReadOnly: state.isReadOnly,
      chosenEdge: state.chosenEdge ? `${state.chosenEdge.node}:${state.chosenEdge.port}` : null,
    })),
  )
  const later = useDeferredValue(now)
  // A hand on the canvas sees what it does in the same frame; what a field, the check or the stream changes comes right after.
  const isByHand = now.draft.layout !== later.draft.layout || now.dragged !== later.dragged || now.selection !== later.selection
  const part = isByHand ? now : later
  const named = useRested(part.draft.flow.nodes)
  return useMemo(() => toCanvas({ ...part, named, definitions, locale }), [toCanvas, part, named, definitions, locale])
}
