import type { Draft as Writable } from 'immer'
import type { FlowNode } from '../../../flows/model/flow'
import type { Fix } from '../../../flows/model/issue'
import { addNode } from './add-node'
import { connect, disconnect } from './connect'
import type { FlowDraft } from './draft'
import { freeSlug } from './free-slug'
import { removeNodes } from './remove-nodes'
import { setConfig } from './set-config'

/** Carries out the one-step mend of an issue. */
export function applyFix(draft: Writable<FlowDraft>, fix: Fix): void {
  switch (fix.do) {
    case 'removeNode':
      return removeNodes(draft, [fix.node])
    case 'setConfig':
      return setConfig(draft, fix.node, fix.path, fix.value)
    case 'connect':
      return connect(draft, { node: fix.node, port: fix.port, to: fix.to })
    case 'disconnect':
      return disconnect(draft, { node: fix.node, port: fix.port })
    case 'addNode': {
      const near = fix.connect ? draft.layout.nodes[fix.connect.node] : undefined
      const node: FlowNode = { type: fix.type, ...(isConfig(fix.config) ? { config: fix.config } : {}) }
      return addNode(draft, { slug: freeSlug(draft.flow, fix.slug), node, at: { x: (near?.x ?? 0) + 360, y: near?.y ?? 0 }, from: fix.connect })
    }
  }
}

function isConfig(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
