'use client'
import { Command } from 'cmdk'
import { useMemo, useState } from 'react'
import { NodeIcon } from '../icon'
import { definitionOf } from '../definition-of'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import { commandText } from '../text/command.text'
import { useText } from '../use-text'
import { CommandFrame, commandItem } from './command-frame'
import { findNodes } from './find-nodes'
import { useClose } from './use-close'

export function FindDialog() {
  const { store, definitions, locale, canvas } = useScope()
  const say = useText()
  const close = useClose()
  const flow = useStudio((state) => state.draft.flow)
  const [query, setQuery] = useState('')
  const found = useMemo(() => findNodes(flow, definitions, locale, query), [flow, definitions, locale, query])
  const jump = (slug: string) => {
    close()
    store.getState().select([slug])
    requestAnimationFrame(() => canvas.current?.centre([slug]))
    // After the dialog has given the focus back to where it was.
    setTimeout(() => canvas.current?.focus(slug))
  }
  return (
    <CommandFrame title={say(commandText.find)} hint={say(commandText.findHint)} hasFilter={false} onSearch={setQuery}>
      {found.map((slug) => (
        <Command.Item key={slug} value={slug} className={commandItem} onSelect={() => jump(slug)}>
          <NodeIcon name={definitionOf(definitions, flow.nodes[slug])?.icon ?? 'lock'} className="size-4 text-ink-faint" />
          <bdi className="flex-1 truncate">{nodeName(flow, definitions, locale, slug)}</bdi>
          <code className="text-xs text-ink-faint">{slug}</code>
        </Command.Item>
      ))}
    </CommandFrame>
  )
}
