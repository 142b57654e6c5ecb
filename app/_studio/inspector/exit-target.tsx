'use client'
import { memo, useState } from 'react'
import { Select } from '../../_ui/select'
import { toast } from '../../_ui/toaster'
import type { Flow } from '../../../flows/model/flow'
import { whyNot } from '../connect-rules'
import { definitionOf } from '../definition-of'
import { connect, disconnect } from '../document/connect'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import { joining } from '../text/joining.text'
import { panelText } from '../text/panel.text'
import { useText } from '../use-text'

const none = ' '

interface ExitTargetProps {
  readonly slug: string
  readonly port: string
  readonly label: string
}

/** Where one exit leads. Every node of the flow is an option, so they are only named while the list is open. */
export const ExitTarget = memo(function ExitTarget({ slug, port, label }: ExitTargetProps) {
  const { store, definitions, check, locale } = useScope()
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  const to = useStudio((state) => state.draft.flow.nodes[slug]?.on?.[port] ?? none)
  const chosen = useStudio((state) => (to === none ? say(panelText.exitNone) : nodeName(state.draft.flow, definitions, locale, to)))
  const openFlow = useStudio((state) => (isOpen ? state.draft.flow : null))
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const optionsIn = (flow: Flow) => {
    const name = (target: string) => nodeName(flow, definitions, locale, target)
    const targets = Object.keys(flow.nodes).filter((other) => other !== slug && !definitionOf(definitions, flow.nodes[other])?.entry)
    const count = new Map<string, number>()
    for (const target of targets) count.set(name(target), (count.get(name(target)) ?? 0) + 1)
    const labelOf = (target: string) => ((count.get(name(target)) ?? 0) > 1 ? say(joining.bracket, { a: name(target), b: target }) : name(target))
    return [{ value: none, label: say(panelText.exitNone) }, ...targets.map((target) => ({ value: target, label: labelOf(target) }))]
  }
  const lead = (target: string) => {
    const { draft, edit } = store.getState()
    if (target === none) return edit({ 'zh-CN': '断开连线', en: 'Disconnect' }, (writable) => disconnect(writable, { node: slug, port }))
    const reason = whyNot(draft.flow, { node: slug, port, to: target }, { definitions, check })
    if (reason) toast.error(say(reason))
    else edit({ 'zh-CN': '连接节点', en: 'Connect' }, (writable) => connect(writable, { node: slug, port, to: target }))
  }
  return (
    <Select
      className="min-w-0"
      aria-label={say(panelText.exitTo, { port: label })}
      options={openFlow ? optionsIn(openFlow) : [{ value: to, label: chosen }]}
      value={to}
      disabled={isReadOnly}
      onChange={lead}
      onOpenChange={setOpen}
    />
  )
})
