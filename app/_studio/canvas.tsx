'use client'
import '@xyflow/react/dist/base.css'
import './canvas/canvas.css'
import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  type EdgeTypes,
  MiniMap,
  type NodeProps,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useStore,
} from '@xyflow/react'
import { useMemo } from 'react'
import { heldKeys } from './actions/held-keys'
import { categoryStyle } from './category-style'
import { CanvasArrow } from './canvas/canvas-arrow'
import { CanvasBridge } from './canvas/canvas-bridge'
import type { CanvasEdge, CanvasNode, GateNode } from './canvas/canvas-types'
import { CommentCard } from './canvas/comment-card'
import { ConnectReason } from './canvas/connect-reason'
import { detailOf } from './canvas/detail'
import { DotEdge, FlowEdge } from './canvas/flow-edge'
import { FlowNode } from './canvas/flow-node'
import { gridPx } from './canvas/geometry'
import { useCanvasEvents } from './canvas/use-canvas-events'
import { useCanvasModel } from './canvas/use-canvas-model'
import { useConnecting } from './canvas/use-connecting'
import { useFixedSizes } from './canvas/use-fixed-sizes'
import { late } from './late'
import { useScope, useStudio } from './scope'
import { canvasText } from './text/canvas.text'
import { flowAria } from './text/flow-aria.text'
import { useText } from './use-text'

// Gates come with the first check, other people with the stream: both after the cards.
const GateCard = late<NodeProps<GateNode>>(() => import('./canvas/gate-card').then((module) => module.GateCard))
const OthersLayer = late(() => import('./canvas/others-layer').then((module) => module.OthersLayer))

const nodeTypes: NodeTypes = { card: FlowNode, gate: GateCard, comment: CommentCard }
const edgeTypes: EdgeTypes = { flow: FlowEdge }
const dotEdgeTypes: EdgeTypes = { flow: DotEdge }
const snapGrid: [number, number] = [gridPx, gridPx]
/** A mini map of thousands of cards costs more than it tells. */
const minimapMax = 300

export function Canvas() {
  return (
    <ReactFlowProvider>
      <Board />
    </ReactFlowProvider>
  )
}

function Board() {
  const say = useText()
  useFixedSizes()
  const isDot = useStore((state) => detailOf(state) === 'dot')
  const { locale, isWhole } = useScope()
  const { nodes, edges } = useCanvasModel()
  const events = useCanvasEvents()
  const connecting = useConnecting()
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const hasSnap = useStudio((state) => state.hasSnap)
  const hasMinimap = useStudio((state) => state.hasMinimap)
  const aria = useMemo(() => flowAria(locale), [locale])
  return (
    <section aria-label={say(canvasText.canvas)} className={`cw-canvas @container-size relative size-full ${connecting.from ? 'is-connecting' : ''}`}>
      <CanvasArrow />
      <ReactFlow
        nodes={nodes as CanvasNode[]}
        edges={edges as CanvasEdge[]}
        nodeTypes={nodeTypes}
        edgeTypes={isDot ? dotEdgeTypes : edgeTypes}
        {...events}
        {...connecting.handlers}
        connectionMode={ConnectionMode.Strict}
        connectionRadius={28}
        nodesDraggable={!isReadOnly}
        nodesConnectable={!isReadOnly}
        snapToGrid={hasSnap}
        snapGrid={snapGrid}
        selectionMode={SelectionMode.Partial}
        selectionOnDrag={false}
        panOnScroll
        zoomOnDoubleClick={false}
        minZoom={0.08}
        maxZoom={2}
        deleteKeyCode={null}
        multiSelectionKeyCode={heldKeys.add.codes}
        selectionKeyCode={heldKeys.frame.codes}
        panActivationKeyCode={heldKeys.pan.codes}
        zoomActivationKeyCode={heldKeys.zoom.codes}
        onlyRenderVisibleElements
        ariaLabelConfig={aria}
        attributionPosition="bottom-left"
        elevateNodesOnSelect
      >
        {isDot ? null : <Background variant={BackgroundVariant.Dots} gap={gridPx * 3} size={1} color="var(--color-line)" bgColor="var(--color-surface)" />}
        {hasMinimap && nodes.length <= minimapMax ? (
          <MiniMap<CanvasNode>
            pannable
            zoomable
            className="max-md:hidden [@container_(max-height:440px)]:hidden"
            nodeColor={({ type, data }) => (type === 'card' ? categoryStyle[data.card.category].fill : 'var(--color-line)')}
            maskColor="color-mix(in srgb, var(--color-sunken) 75%, transparent)"
            bgColor="var(--color-raised)"
            ariaLabel={say(canvasText.minimap)}
          />
        ) : null}
        <CanvasBridge />
        {isWhole ? <OthersLayer /> : null}
      </ReactFlow>
      <ConnectReason reason={connecting.reason} />
    </section>
  )
}
