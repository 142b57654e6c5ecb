import { type Node, ReactFlow, useNodesState } from '@xyflow/react'
import { createRoot } from 'react-dom/client'
import { largeFlow } from './large-flow'

// The floor: React Flow itself, plain nodes, the same places and connections, nothing else on the page.
const count = Number(new URLSearchParams(location.search).get('nodes') ?? 1_000)
const { flow, layout } = largeFlow(count)
const start: Node[] = Object.keys(flow.nodes).map((id) => ({ id, position: layout.nodes[id] ?? { x: 0, y: 0 }, data: { label: id } }))
const edges = Object.entries(flow.nodes).flatMap(([id, node]) =>
  Object.entries(node.on ?? {}).map(([port, to]) => ({ id: `${id}:${port}`, source: id, target: to })),
)

function Bare() {
  const [nodes, , onNodesChange] = useNodesState(start)
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onlyRenderVisibleElements
      defaultViewport={{ x: 60, y: 160, zoom: 0.85 }}
      minZoom={0.08}
    />
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Bare />)
