'use client'
import type { Connection as FlowConnection, IsValidConnection, ReactFlowProps } from '@xyflow/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Text } from '../../../flows/model/text'
import { connect, disconnect } from '../document/connect'
import type { PortRef } from '../document/draft'
import { useScope } from '../scope'
import type { CanvasEdge, CanvasNode } from './canvas-types'

type Handlers = Pick<
  ReactFlowProps<CanvasNode, CanvasEdge>,
  'onConnect' | 'onConnectStart' | 'onConnectEnd' | 'isValidConnection' | 'onReconnect' | 'onReconnectEnd'
>

const connectText = { 'zh-CN': '连接节点', en: 'Connect' }

/** Drawing a connection: asks the rules for every target under the pointer, keeps the reason for the reader. */
export function useConnecting(): { readonly from: PortRef | null; readonly reason: Text | null; readonly handlers: Handlers } {
  const { store, definitions, isWhole, check } = useScope()
  const [from, setFrom] = useState<PortRef | null>(null)
  const [reason, setReason] = useState<Text | null>(null)
  const known = useRef(new Map<string, Text | null>())
  const rules = useRef<typeof import('../connect-rules')['whyNot']>(undefined)
  useEffect(() => {
    if (!isWhole) return
    // Until they are there no connection is refused; the problem list names what is wrong all the same.
    import('../connect-rules').then(
      ({ whyNot }) => {
        rules.current = whyNot
      },
      () => undefined,
    )
  }, [isWhole])
  const handlers = useMemo<Handlers>(() => {
    const why = ({ source, sourceHandle, target }: Ends): Text | null => {
      const id = `${source}\n${sourceHandle}\n${target}`
      const old = known.current.get(id)
      if (old !== undefined) return old
      const answer =
        sourceHandle && rules.current
          ? rules.current(store.getState().draft.flow, { node: source, port: sourceHandle, to: target }, { definitions, check })
          : null
      known.current.set(id, answer)
      return answer
    }
    const finish = (connection: FlowConnection) => {
      if (!connection.sourceHandle) return
      const wanted = { node: connection.source, port: connection.sourceHandle, to: connection.target }
      store.getState().edit(connectText, (draft) => connect(draft, wanted))
    }
    const isValid: IsValidConnection<CanvasEdge> = (connection) => {
      const answer = why(connection as Ends)
      queueMicrotask(() => setReason(answer))
      return answer === null
    }
    return {
      isValidConnection: isValid,
      onConnectStart: (_event, { nodeId, handleId }) => {
        known.current.clear()
        if (nodeId && handleId) setFrom({ node: nodeId, port: handleId })
      },
      onConnect: finish,
      onReconnect: (old, connection) => {
        const data = old.data
        store.getState().edit(connectText, (draft) => {
          if (data) disconnect(draft, { node: data.node, port: data.port })
          if (connection.sourceHandle) connect(draft, { node: connection.source, port: connection.sourceHandle, to: connection.target })
        })
      },
      onConnectEnd: (_event, state) => {
        setFrom(null)
        setReason(null)
        const { fromNode, fromHandle, toNode } = state
        // Let go over nothing: the reader most likely wants a new node there.
        if (!toNode && fromNode && fromHandle?.id && fromHandle.type === 'source') {
          store.getState().set({ addFrom: { node: fromNode.id, port: fromHandle.id, isInsert: false }, isPaletteShown: true })
        }
      },
    }
  }, [store, definitions, check])
  return { from, reason, handlers }
}

interface Ends {
  readonly source: string
  readonly sourceHandle?: string | null
  readonly target: string
}
