'use client'
import { useMemo, useState } from 'react'
import { locales } from '../../flows/model/text'
import { decodeCsv } from '../../flows/table/decode-csv'
import { toast } from '../_ui/toaster'
import { setConfig } from './document/set-config'
import { fileName, saveFile } from './exchange/save-file'
import { flowLocales } from './inspector/flow-locales'
import { nodeName } from './names'
import { cellState } from './prompts/cell-state'
import { heardHere, heardKey, markHeard } from './prompts/heard'
import { PromptCell } from './prompts/prompt-cell'
import { outOfDate } from './prompts/out-of-date'
import { promptCsv } from './prompts/prompt-csv'
import { promptId } from './prompts/prompt-id'
import { PromptImportDialog } from './prompts/prompt-import'
import { promptRows } from './prompts/prompt-rows'
import { promptTableText } from './prompts/prompt-table.text'
import { type PromptFilter, PromptTools } from './prompts/prompt-tools'
import { type PromptChange, readPromptCsv } from './prompts/read-prompt-csv'
import { replaced } from './prompts/replaced'
import { ReplaceDialog } from './prompts/replace-dialog'
import { usePromptStates } from './prompts/use-prompt-states'
import { useScope, useStudio } from './scope'
import { useLastPublished } from './sync/use-last-published'
import { fieldText } from './text/fields.text'
import { useText } from './use-text'

/** Every sentence that is heard, by language: for writers and translators. */
export function PromptTable() {
  const { store, definitions, locale, api } = useScope()
  const say = useText()
  const flow = useStudio((state) => state.draft.flow)
  const [filter, setFilter] = useState<PromptFilter>({ text: '', state: 'all' })
  /** What came back from a translator; `text` is null when none could be made of its bytes. */
  const [file, setFile] = useState<{ readonly name: string; readonly text: string | null } | null>(null)
  const [replacement, setReplacement] = useState<string | null>(null)
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number } | null>(null)
  const [heard, setHeard] = useState(heardHere)
  const rows = useMemo(() => promptRows(flow, definitions, locale), [flow, definitions, locale])
  const published = useLastPublished()?.last?.flow
  const before = useMemo(
    () => published && new Map(promptRows(published, definitions, locale).map((row) => [promptId(row), row])),
    [published, definitions, locale],
  )
  // Read anew when the flow changes under the open report: what it says is what applying does.
  const found = useMemo(() => file && (file.text === null ? 'encoding' : readPromptCsv(file.text, rows)), [file, rows])
  const shown = locales.filter((one) => flowLocales(flow, definitions).includes(one))
  const sentences = rows.flatMap((row) => shown.flatMap((one) => (row.text[one]?.trim() ? [{ locale: one, text: row.text[one] ?? '' }] : [])))
  const { stateOf, again } = usePromptStates(sentences)
  const nameOf = (slug: string) => nodeName(flow, definitions, locale, slug)
  if (rows.length === 0) return <p className="p-6 text-sm text-ink-muted">{say(promptTableText.none)}</p>
  const cells = rows.map((row) => {
    const old = outOfDate(row, before?.get(promptId(row)))
    const states = shown.map((one) => {
      const sentence = { locale: one, text: row.text[one] ?? '' }
      return cellState(row, one, { rendered: stateOf(sentence), isHeard: heard.has(heardKey(sentence)), isOld: old.includes(one) })
    })
    return { row, states }
  })
  const isShown = ({ row, states }: (typeof cells)[number]) =>
    (filter.state === 'all' || states.some(({ is }) => is === filter.state)) &&
    (!filter.text || shown.some((one) => row.text[one]?.includes(filter.text)) || nameOf(row.node).includes(filter.text))
  const visible = cells.filter(isShown)
  const apply = (changes: readonly PromptChange[]) =>
    store.getState().edit({ 'zh-CN': '批量修改话术', en: 'Change many prompts' }, (draft) => {
      for (const { row, locale: one, text } of changes) setConfig(draft, row.node, [...row.path, one], text || undefined)
    })
  const replacing = { from: filter.text, to: replacement ?? '' }
  const replacements =
    replacement === null
      ? []
      : replaced(
          visible.map(({ row }) => row),
          shown,
          replacing,
        )
  const render = async () => {
    const todo = sentences.filter((one) => !stateOf(one))
    let failed = 0
    for (const [done, one] of todo.entries()) {
      setProgress({ done, all: todo.length })
      await api.prompt(one).catch(() => {
        failed += 1
      })
    }
    setProgress(null)
    if (failed > 0) toast.error(say(promptTableText.renderFailed, { n: failed }))
    again()
  }
  return (
    <div className="h-full overflow-auto bg-surface p-4">
      <PromptTools
        filter={filter}
        onFilter={setFilter}
        onReplace={setReplacement}
        onExport={() => saveFile(`${fileName(api.slug)}.prompts.csv`, promptCsv(rows, nameOf), 'text/csv')}
        onImport={(chosen) => void chosen.arrayBuffer().then((bytes) => setFile({ name: chosen.name, text: decodeCsv(new Uint8Array(bytes))?.text ?? null }))}
        onRender={() => void render()}
        progress={progress}
      />
      <table className="w-full border-separate max-md:block border-spacing-0 text-left text-sm">
        <caption className="sr-only">{say(promptTableText.title)}</caption>
        <thead className="sticky top-0 z-10 bg-surface text-xs text-ink-faint max-md:sr-only">
          <tr>
            <th scope="col" className="w-48 px-2 py-1.5 font-medium">
              {say(promptTableText.where)}
            </th>
            {shown.map((one) => (
              <th key={one} scope="col" className="px-2 py-1.5 font-medium">
                {say(fieldText[one])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {visible.map(({ row, states }) => (
            <tr key={`${row.node}/${row.path.join('/')}`} className="align-top max-md:block max-md:border-t max-md:border-line max-md:py-2">
              <th scope="row" className="px-2 py-2 font-normal max-md:block md:border-t md:border-line">
                <button type="button" className="text-left hover:underline" onClick={() => store.getState().set({ selection: [row.node], view: 'canvas' })}>
                  <bdi className="font-medium">{nameOf(row.node)}</bdi>
                  <br />
                  <span className="text-xs text-ink-faint">{row.label}</span>
                </button>
              </th>
              {shown.map((one, i) => (
                <td key={one} className="px-2 py-2 max-md:block max-md:py-1 md:border-t md:border-line">
                  <span aria-hidden className="text-xs text-ink-faint md:hidden">
                    {say(fieldText[one])}
                  </span>
                  <PromptCell
                    row={row}
                    locale={one}
                    name={nameOf(row.node)}
                    state={states[i] ?? { is: 'written' }}
                    onChanged={again}
                    onHeard={() => {
                      markHeard({ locale: one, text: row.text[one] ?? '' })
                      setHeard(heardHere())
                      again()
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {visible.length === 0 ? <p className="p-4 text-sm text-ink-muted">{say(promptTableText.nothingFound)}</p> : null}
      {replacement === null ? null : (
        <ReplaceDialog
          {...replacing}
          changes={replacements}
          onClose={() => setReplacement(null)}
          onApply={() => {
            apply(replacements)
            setReplacement(null)
            toast(say(promptTableText.replaced, { n: replacements.length }))
          }}
        />
      )}
      {file && found ? (
        <PromptImportDialog
          fileName={file.name}
          found={found}
          onClose={() => setFile(null)}
          onApply={(changes) => {
            apply(changes)
            setFile(null)
            toast(say(promptTableText.applied, { n: changes.length }))
          }}
        />
      ) : null}
    </div>
  )
}
