'use client'
import { Lock, X } from 'lucide-react'
import { useMemo } from 'react'
import { Badge } from '../../_ui/badge'
import { IconButton } from '../../_ui/icon-button'
import { Input } from '../../_ui/input'
import type { Locale } from '../../../flows/model/text'
import { readConfig } from '../canvas/read-config'
import { categoryStyle } from '../category-style'
import { definitionOf } from '../definition-of'
import { setLabel } from '../document/set-label'
import { NodeIcon } from '../icon'
import { useScope, useStudio } from '../scope'
import { fieldText } from '../text/fields.text'
import { panelText } from '../text/panel.text'
import { joining } from '../text/joining.text'
import { useSameList } from '../use-same-list'
import { useText } from '../use-text'
import { ExitList } from './exit-list'
import { FieldList } from './field-list'
import { flowLocales } from './flow-locales'
import { NodeProblems } from './node-problems'
import { SameNode } from './same-node'

export function NodePanel({ slug }: { readonly slug: string }) {
  const { store, definitions, locale } = useScope()
  const say = useText()
  const node = useStudio((state) => state.draft.flow.nodes[slug])
  const flow = useStudio((state) => state.draft.flow)
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const locales = useSameList<Locale>(useMemo(() => flowLocales(flow, definitions), [flow, definitions]))
  const definition = definitionOf(definitions, node)
  if (!node) return null
  const rename = (text: string) =>
    store.getState().edit({ 'zh-CN': '重命名节点', en: 'Rename node' }, (draft) => setLabel(draft, slug, locale, text), { merge: `label:${slug}` })
  return (
    <div className="flex flex-col gap-4 p-4">
      <header className="flex items-center gap-2">
        <span className={`flex size-7 shrink-0 items-center justify-center rounded-md ${categoryStyle[definition?.category ?? 'data'].chip}`}>
          {definition ? <NodeIcon name={definition.icon} className="size-4" /> : <Lock className="size-4" aria-hidden />}
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-base font-semibold">{definition?.name[locale] ?? node.type}</h2>
          <p className="truncate text-xs text-ink-faint">
            {say(joining.colon, { a: say(panelText.slug), b: '' })}
            <code className="font-mono">{slug}</code>
          </p>
        </div>
        <IconButton label={say(panelText.close)} onClick={() => store.getState().select([])}>
          <X aria-hidden />
        </IconButton>
      </header>
      <SameNode slug={slug} />
      {definition ? (
        <>
          <p className="text-sm text-ink-muted">{definition.summary[locale]}</p>
          <label className="flex flex-col gap-1 text-sm font-medium">
            {say(fieldText.name)}
            <Input
              data-field="label"
              dir="auto"
              className="font-normal"
              placeholder={definition.name[locale]}
              value={node.label?.[locale] ?? ''}
              readOnly={isReadOnly}
              onChange={(event) => rename(event.target.value)}
            />
          </label>
          <FieldList slug={slug} definition={definition} config={readConfig(definition, node)} locales={locales} />
        </>
      ) : (
        <p className="rounded-md bg-sunken p-3 text-sm text-ink-muted">
          <Badge className="mr-1">{node.type}</Badge>
          {say(panelText.locked, { type: node.type })}
        </p>
      )}
      <ExitList slug={slug} />
      <NodeProblems slug={slug} />
    </div>
  )
}
