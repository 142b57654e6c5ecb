'use client'
import { GitCompareArrows } from 'lucide-react'
import { Button } from '../../_ui/button'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import { dialogText } from '../text/dialogs.text'
import { useText } from '../use-text'
import { FieldDifferences } from './field-differences'

/** While a version is compared: the counts, what is gone, and the fields of the selected node side by side. */
export function CompareBar() {
  const { store, definitions, locale } = useScope()
  const say = useText()
  const compared = useStudio((state) => state.compared)
  const marks = useStudio((state) => state.marks)
  const only = useStudio((state) => (state.selection.length === 1 ? state.selection[0] : undefined))
  if (!compared) return null
  const count = (mark: string) => Object.entries(marks).filter(([id, one]) => one === mark && !id.includes(':')).length
  return (
    <section
      role="status"
      className="absolute inset-x-3 top-3 z-10 mx-auto max-h-[45%] max-w-2xl overflow-y-auto rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-pop"
    >
      <div className="flex items-center gap-2">
        <GitCompareArrows className="size-4 shrink-0 text-ink-faint" aria-hidden />
        <p className="flex-1">
          {say(dialogText.comparing, { n: compared.number, added: count('added'), changed: count('changed'), removed: compared.removed.length })}
        </p>
        <Button size="sm" onClick={() => store.getState().set({ marks: {}, compared: null })}>
          {say(dialogText.stopComparing)}
        </Button>
      </div>
      {compared.removed.length > 0 ? (
        <p className="mt-1 text-ink-muted line-through">{compared.removed.map((slug) => nodeName(compared.flow, definitions, locale, slug)).join('、')}</p>
      ) : null}
      {only && marks[only] === 'changed' ? <FieldDifferences slug={only} before={compared.flow} /> : null}
    </section>
  )
}
