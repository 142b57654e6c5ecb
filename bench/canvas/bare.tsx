import { type Node, ReactFlow, useNodesState } from '@xyflow/react'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { largeFlow } from './large-flow'

// The floor: React Flow itself, plain nodes, the same places and connections, a field that renames one, nothing else on the page.
const count = Number(new URLSearchParams(location.search).get('nodes') ?? 1_000)
const { flow, layout } = largeFlow(count)
const start: Node[] = Object.keys(flow.nodes).map((id) => ({ id, position: layout.nodes[id] ?? { x: 0, y: 0 }, data: { label: id } }))
const edges = Object.entries(flow.nodes).flatMap(([id, node]) =>
  Object.entries(node.on ?? {}).map(([port, to]) => ({ id: `${id}:${port}`, source: id, target: to })),
)

function Bare() {
  const [nodes, setNodes, onNodesChange] = useNodesState(start)
  const [name, setName] = useState('')
  const rename = (label: string) => {
    setName(label)
    setNodes((all) => all.map((node) => (node.id === 'start' ? { ...node, data: { label } } : node)))
  }
  return (
    <>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        onNodesChange={onNodesChange}
        onlyRenderVisibleElements
        defaultViewport={{ x: 47, y: 340, zoom: 0.85 }}
        minZoom={0.08}
      />
      <input data-field="label" value={name} onChange={(event) => rename(event.target.value)} />
    </>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Bare />)
