'use client'
import { ArrowLeft, ChevronDown, ChevronUp, Minus, Pencil, Plus } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import type { EdgeGates } from '../../../flows/compliance/gates-on-edges'
import type { Flow, Layout } from '../../../flows/model/flow'
import { type Locale, localText } from '../../../flows/model/text'
import { Button } from '../../_ui/button'
import { IconButton } from '../../_ui/icon-button'
import { Select } from '../../_ui/select'
import { Canvas } from '../canvas'
import type { CardMark } from '../canvas/to-card'
import { nodeName } from '../names'
import { ScopeProvider } from '../scope'
import { fill } from '../use-text'
import { createViewScope } from '../view/create-view-scope'
import { ChangeLine, type Compared } from './change-line'
import { changesByNode } from './changes-by-node'
import { compareText } from './compare.text'
import { joinedFlow } from './joined-flow'
import { definitions } from '../definitions'

export interface CompareSide {
  /** Number of a version, or `draft`. */
  readonly edition: string
  readonly flow: Flow
  readonly layout: Layout
}

interface CompareViewProps {
  readonly flowId: string
  readonly from: CompareSide
  readonly to: CompareSide & { readonly gates: readonly EdgeGates[] }
  /** `draft` and all numbers, newest first. */
  readonly editions: readonly string[]
  readonly locale: Locale
}

const glyphs = { added: Plus, removed: Minus, changed: Pencil } as const
const tones = { added: 'text-ok', removed: 'text-bad', changed: 'text-warn' } as const

/** Two editions of a flow on one canvas, and every change in words beside it. */
export function CompareView({ flowId, from, to, editions, locale }: CompareViewProps) {
  const router = useRouter()
  const [at, setAt] = useState(-1)
  const joined = useMemo(() => joinedFlow(from, to), [from, to])
  const groups = useMemo(() => changesByNode(from.flow, to.flow), [from, to])
  const [scope] = useState(() => {
    const view = createViewScope({ flowId, flow: joined.flow, layout: joined.layout, gates: to.gates }, locale, { hasMinimap: true })
    view.store.getState().set({ marks: joined.marks })
    return view
  })
  const compared: Compared = { before: from.flow, after: to.flow, definitions, locale }
  const nameOf = (edition: string) => (edition === 'draft' ? compareText.draft[locale] : fill(compareText.version[locale], { n: edition }))
  const count = (mark: CardMark) => Object.entries(joined.marks).filter(([id, one]) => one === mark && !id.includes(':')).length
  const go = (next: { from?: string; to?: string }) =>
    router.replace(`/flows/${flowId}/compare?${new URLSearchParams({ from: next.from ?? from.edition, to: next.to ?? to.edition })}`)
  const show = (index: number) => {
    const group = groups[index]
    if (!group) return
    setAt(index)
    if (!group.slug) return
    scope.store.getState().select([group.slug])
    scope.canvas.current?.centre([group.slug])
    document.getElementById(`change-${index}`)?.scrollIntoView({ block: 'nearest' })
  }
  const picker = (label: string, value: string, onChange: (edition: string) => void) => (
    <div className="flex items-center gap-1.5 text-sm">
      <span className="text-ink-muted">{label}</span>
      <Select className="w-36" aria-label={label} value={value} onChange={onChange} options={editions.map((one) => ({ value: one, label: nameOf(one) }))} />
    </div>
  )
  return (
    <div data-compare className="flex h-[calc(100dvh-48px)] flex-col md:h-dvh">
      <header className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-raised px-3 py-1.5">
        <Button asChild look="ghost">
          <Link href={`/flows/${flowId}`} aria-label={compareText.back[locale]}>
            <ArrowLeft aria-hidden />
          </Link>
        </Button>
        <h1 className="min-w-0 truncate text-base font-semibold max-sm:flex-1" title={localText(to.flow.name, locale)}>
          {fill(compareText.title[locale], { flow: localText(to.flow.name, locale) })}
        </h1>
        {picker(compareText.from[locale], from.edition, (edition) => go({ from: edition }))}
        {picker(compareText.to[locale], to.edition, (edition) => go({ to: edition }))}
        <p role="status" className="text-sm text-ink-muted">
          {fill(compareText.counts[locale], { added: count('added'), changed: count('changed'), removed: count('removed') })}
        </p>
        <span className="ml-auto flex">
          <IconButton label={compareText.previous[locale]} disabled={at <= 0} onClick={() => show(at - 1)}>
            <ChevronUp aria-hidden />
          </IconButton>
          <IconButton label={compareText.next[locale]} disabled={at >= groups.length - 1} onClick={() => show(at + 1)}>
            <ChevronDown aria-hidden />
          </IconButton>
        </span>
      </header>
      <div className="flex min-h-0 flex-1 max-md:flex-col">
        <div className="min-h-0 min-w-0 flex-1">
          <ScopeProvider scope={scope}>
            <Canvas />
          </ScopeProvider>
        </div>
        <aside
          aria-label={compareText.changes[locale]}
          className="w-96 overflow-y-auto border-l border-line bg-raised p-3 max-md:h-1/2 max-md:w-full max-md:border-t"
        >
          {groups.length === 0 ? (
            <p className="text-sm text-ink-muted">{compareText[from.edition === to.edition ? 'same2' : 'same'][locale]}</p>
          ) : (
            <ol className="flex flex-col gap-2">
              {groups.map(({ slug, changes }, index) => {
                const mark: CardMark = joined.marks[slug] ?? 'changed'
                const Glyph = glyphs[mark]
                const name = slug ? nodeName(mark === 'removed' ? from.flow : to.flow, definitions, locale, slug) : compareText.wholeFlow[locale]
                return (
                  <li key={slug} id={`change-${index}`} className={`rounded-md border p-2.5 text-sm ${index === at ? 'border-accent' : 'border-line'}`}>
                    <button
                      type="button"
                      aria-current={index === at}
                      className="flex w-full items-center gap-2 text-left font-medium"
                      onClick={() => show(index)}
                    >
                      <Glyph className={`size-4 shrink-0 ${tones[mark]}`} aria-hidden />
                      <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
                      <span className={`text-xs ${tones[mark]}`}>{compareText[mark][locale]}</span>
                    </button>
                    <div className="mt-1.5 flex flex-col gap-1.5">
                      {changes.map((change) => (
                        <ChangeLine key={`${change.kind}:${change.field ?? ''}`} change={change} compared={compared} />
                      ))}
                    </div>
                  </li>
                )
              })}
            </ol>
          )}
        </aside>
      </div>
    </div>
  )
}
