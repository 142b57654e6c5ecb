'use client'
import type { NodeChange, ReactFlowProps } from '@xyflow/react'
import { useReactFlow } from '@xyflow/react'
import { type DragEvent, useMemo } from 'react'
import { dropType } from '../palette/drop-type'
import { moveNodes } from '../document/move-nodes'
import type { Point } from '../document/draft'
import { useScope } from '../scope'
import type { CanvasEdge, CanvasNode } from './canvas-types'

type Events = Pick<
  ReactFlowProps<CanvasNode, CanvasEdge>,
  'onNodesChange' | 'onNodeDragStop' | 'onSelectionDragStop' | 'onEdgeClick' | 'onEdgesChange' | 'onPaneClick' | 'onDrop' | 'onDragOver'
>

const moveText = { 'zh-CN': '移动节点', en: 'Move nodes' }

/** React Flow reports, the store decides: nothing of React Flow's own state is kept. */
export function useCanvasEvents(): Events {
  const scope = useScope()
  const flow = useReactFlow()
  return useMemo(() => {
    const { store } = scope
    const settle = () => {
      const { dragged, edit, set } = store.getState()
      set({ dragged: null })
      if (dragged) edit(moveText, (draft) => moveNodes(draft, dragged))
    }
    return {
      onNodesChange: (changes) => {
        const { selection, select, dragged, set, edit } = store.getState()
        const places: Record<string, Point> = {}
        const nudged: Record<string, Point> = {}
        const chosen = new Set(selection)
        for (const change of changes as NodeChange<CanvasNode>[]) {
          if (change.type === 'select') chosen[change.selected ? 'add' : 'delete'](change.id)
          if (change.type === 'position' && change.position) (change.dragging === undefined ? nudged : places)[change.id] = change.position
        }
        if (changes.some((change) => change.type === 'select')) select([...chosen])
        if (Object.keys(places).length > 0) set({ dragged: { ...dragged, ...places } })
        if (Object.keys(nudged).length > 0 && !dragged) edit(moveText, (draft) => moveNodes(draft, nudged), { merge: 'nudge' })
      },
      onNodeDragStop: settle,
      onSelectionDragStop: settle,
      onEdgesChange: (changes) => {
        const change = changes.find((one) => one.type === 'select' && one.selected)
        const data = change && 'id' in change ? (flow.getEdge(change.id)?.data as CanvasEdge['data']) : undefined
        if (data) store.getState().chooseEdge({ node: data.node, port: data.port })
        else if (changes.some((one) => one.type === 'select') && store.getState().chosenEdge) store.getState().set({ chosenEdge: null })
      },
      onPaneClick: () => store.getState().set({ selection: [], chosenEdge: null, addFrom: null }),
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(dropType)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      },
      onDrop: (event: DragEvent) => {
        const type = event.dataTransfer.getData(dropType)
        if (!type) return
        event.preventDefault()
        const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
        // The palette that it was dragged out of has brought this along.
        import('../add-from-palette').then(({ dropNode }) => dropNode(scope, type, at)).catch(() => undefined)
      },
    }
  }, [scope, flow])
}
