'use client'
import type { Locale } from '../../../flows/model/text'
import { Textarea } from '../../_ui/textarea'
import { setConfig } from '../document/set-config'
import { PlayPrompt } from '../fields/play-prompt'
import { useScope, useStudio } from '../scope'
import { fieldText } from '../text/fields.text'
import { joining } from '../text/joining.text'
import { useText } from '../use-text'
import type { CellState } from './cell-state'
import { promptTableText } from './prompt-table.text'
import type { PromptRow } from './prompt-rows'
import { RecordPrompt } from './record-prompt'

interface PromptCellProps {
  readonly row: PromptRow
  readonly locale: Locale
  readonly name: string
  readonly state: CellState
  readonly onHeard: () => void
  /** Another voice says it from now on. */
  readonly onChanged: () => void
}

const tones = {
  missing: 'text-warn',
  written: 'text-ink-faint',
  rendered: 'text-ink-faint',
  heard: 'text-ok',
  recorded: 'text-ok',
  outOfDate: 'text-warn',
} as const

/** One text of one prompt: its words, where it stands, and how long it is when spoken. */
export function PromptCell({ row, locale, name, state, onHeard, onChanged }: PromptCellProps) {
  const { store } = useScope()
  const say = useText()
  const isReadOnly = useStudio((one) => one.isReadOnly)
  const text = row.text[locale] ?? ''
  const write = (next: string) =>
    store.getState().edit({ 'zh-CN': '修改话术', en: 'Change prompt' }, (draft) => setConfig(draft, row.node, [...row.path, locale], next || undefined), {
      merge: `prompt:${row.node}:${row.path.join('.')}:${locale}`,
    })
  return (
    <div className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <Textarea
          lang={locale}
          dir="auto"
          aria-label={say(joining.bracket, { a: `${name} ${row.label}`, b: say(fieldText[locale]) })}
          placeholder={say(promptTableText.missing)}
          className="field-sizing-content min-h-9"
          rows={1}
          value={text}
          readOnly={isReadOnly}
          onChange={(event) => write(event.target.value)}
        />
        <p className={`mt-0.5 text-xs ${tones[state.is]}`} data-prompt-state={state.is}>
          {say(promptTableText[state.is])}
          {state.seconds === undefined ? '' : ` · ${say(promptTableText.seconds, { n: state.seconds.toFixed(1) })}`}
        </p>
      </div>
      {text.trim() && !text.includes('{{') && !isReadOnly ? (
        <RecordPrompt words={{ locale, text }} isRecorded={state.isRecorded ?? false} onChanged={onChanged} />
      ) : null}
      {text.trim() ? <PlayPrompt locale={locale} text={text} onHeard={onHeard} /> : null}
    </div>
  )
}
