'use client'
import { useState } from 'react'
import { Select } from '../../_ui/select'
import { Kbd } from '../../_ui/kbd'
import { toast } from '../../_ui/toaster'
import type { Port } from '../../../flows/model/port'
import { readConfig } from '../canvas/read-config'
import { portsOf } from '../canvas/to-card'
import { whyNot } from '../connect-rules'
import { definitionOf } from '../definition-of'
import { connect, disconnect } from '../document/connect'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import { studioText } from '../text/studio.text'
import { joining } from '../text/joining.text'
import { useText } from '../use-text'

const none = ' '

/** Every exit with what it leads to: connecting without a mouse. */
export function ExitList({ slug }: { readonly slug: string }) {
  const { store, definitions, check, locale } = useScope()
  const say = useText()
  const flow = useStudio((state) => state.draft.flow)
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const node = flow.nodes[slug]
  const definition = definitionOf(definitions, node)
  const ports = node && definition ? portsOf(definition, readConfig(definition, node), node) : []
  if (!node || ports.length === 0) return null
  const lead = (port: string, to: string) => {
    if (to === none) return store.getState().edit({ 'zh-CN': '断开连线', en: 'Disconnect' }, (draft) => disconnect(draft, { node: slug, port }))
    const reason = whyNot(flow, { node: slug, port, to }, { definitions, check })
    if (reason) toast.error(say(reason))
    else store.getState().edit({ 'zh-CN': '连接节点', en: 'Connect' }, (draft) => connect(draft, { node: slug, port, to }))
  }
  return (
    <section aria-label={say(studioText.exits)} className="flex flex-col gap-1.5 border-t border-line pt-4">
      <h3 className="text-sm font-medium">{say(studioText.exits)}</h3>
      {ports.map((port) => (
        <div key={port.id} className="flex items-center gap-2" data-field={`on.${port.id}`}>
          <span className="flex w-28 shrink-0 items-center gap-1.5 truncate text-sm text-ink-muted">
            {port.key ? <Kbd>{port.key}</Kbd> : null}
            <span className="truncate" dir="auto">
              {port.label[locale]}
            </span>
          </span>
          <ExitTarget slug={slug} port={port} to={node.on?.[port.id] ?? none} isReadOnly={isReadOnly} onChange={(to) => lead(port.id, to)} />
        </div>
      ))}
    </section>
  )
}

interface ExitTargetProps {
  readonly slug: string
  readonly port: Port
  readonly to: string
  readonly isReadOnly: boolean
  readonly onChange: (to: string) => void
}

/** Where one exit leads. Every node of the flow is an option, so they are only named while the list is open. */
function ExitTarget({ slug, port, to, isReadOnly, onChange }: ExitTargetProps) {
  const { definitions, locale } = useScope()
  const say = useText()
  const flow = useStudio((state) => state.draft.flow)
  const [isOpen, setOpen] = useState(false)
  const name = (target: string) => nodeName(flow, definitions, locale, target)
  const options = () => {
    const targets = Object.keys(flow.nodes).filter((other) => other !== slug && !definitionOf(definitions, flow.nodes[other])?.entry)
    const count = new Map<string, number>()
    for (const target of targets) count.set(name(target), (count.get(name(target)) ?? 0) + 1)
    const label = (target: string) => ((count.get(name(target)) ?? 0) > 1 ? say(joining.bracket, { a: name(target), b: target }) : name(target))
    return [{ value: none, label: say(studioText.exitNone) }, ...targets.map((target) => ({ value: target, label: label(target) }))]
  }
  const chosen = { value: to, label: to === none ? say(studioText.exitNone) : name(to) }
  return (
    <Select
      className="min-w-0"
      aria-label={say(studioText.exitTo, { port: port.label[locale] })}
      options={isOpen ? options() : [chosen]}
      value={to}
      disabled={isReadOnly}
      onChange={onChange}
      onOpenChange={setOpen}
    />
  )
}
