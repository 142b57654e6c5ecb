'use client'
import { Select } from '../../_ui/select'
import { Kbd } from '../../_ui/kbd'
import { toast } from '../../_ui/toaster'
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
  const names = new Map<string, number>()
  const targets = Object.keys(flow.nodes).filter((other) => other !== slug && !definitionOf(definitions, flow.nodes[other])?.entry)
  for (const target of targets) names.set(nodeName(flow, definitions, locale, target), (names.get(nodeName(flow, definitions, locale, target)) ?? 0) + 1)
  const label = (target: string) => {
    const name = nodeName(flow, definitions, locale, target)
    return (names.get(name) ?? 0) > 1 ? say(joining.bracket, { a: name, b: target }) : name
  }
  const lead = (port: string, to: string) => {
    if (to === none) return store.getState().edit({ 'zh-CN': '断开连线', en: 'Disconnect' }, (draft) => disconnect(draft, { node: slug, port }))
    const reason = whyNot(flow, { node: slug, port, to }, { definitions, check })
    if (reason) toast.error(say(reason))
    else store.getState().edit({ 'zh-CN': '连接节点', en: 'Connect' }, (draft) => connect(draft, { node: slug, port, to }))
  }
  const options = [{ value: none, label: say(studioText.exitNone) }, ...targets.map((target) => ({ value: target, label: label(target) }))]
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
          <Select
            className="min-w-0"
            aria-label={say(studioText.exitTo, { port: port.label[locale] })}
            options={options}
            value={node.on?.[port.id] ?? none}
            disabled={isReadOnly}
            onChange={(to) => lead(port.id, to)}
          />
        </div>
      ))}
    </section>
  )
}
