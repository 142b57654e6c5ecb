'use client'
import { Kbd } from '../../_ui/kbd'
import { readConfig } from '../canvas/read-config'
import { portsOf } from '../canvas/to-card'
import { definitionOf } from '../definition-of'
import { useScope, useStudio } from '../scope'
import { panelText } from '../text/panel.text'
import { useText } from '../use-text'
import { ExitTarget } from './exit-target'

/** Every exit with what it leads to: connecting without a mouse. */
export function ExitList({ slug }: { readonly slug: string }) {
  const { definitions, locale } = useScope()
  const say = useText()
  const node = useStudio((state) => state.draft.flow.nodes[slug])
  const definition = definitionOf(definitions, node)
  const ports = node && definition ? portsOf(definition, readConfig(definition, node), node) : []
  if (!node || ports.length === 0) return null
  return (
    <section aria-label={say(panelText.exits)} className="flex flex-col gap-1.5 border-t border-line pt-4">
      <h3 className="text-sm font-medium">{say(panelText.exits)}</h3>
      {ports.map((port) => (
        <div key={port.id} className="flex items-center gap-2" data-field={`on.${port.id}`}>
          <span className="flex w-28 shrink-0 items-center gap-1.5 truncate text-sm text-ink-muted">
            {port.key ? <Kbd>{port.key}</Kbd> : null}
            <span className="truncate" dir="auto">
              {port.label[locale]}
            </span>
          </span>
          <ExitTarget slug={slug} port={port.id} label={port.label[locale]} />
        </div>
      ))}
    </section>
  )
}
