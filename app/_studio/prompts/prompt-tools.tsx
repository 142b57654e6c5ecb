'use client'
import { Download, Replace, Upload, WandSparkles } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../_ui/button'
import { FilePicker } from '../../_ui/file-picker'
import { Input } from '../../_ui/input'
import { Select } from '../../_ui/select'
import { useStudio } from '../scope'
import { useText } from '../use-text'
import { cellStates } from './cell-state'
import { promptTableText } from './prompt-table.text'

export interface PromptFilter {
  readonly text: string
  readonly state: (typeof cellStates)[number] | 'all'
}

interface PromptToolsProps {
  readonly filter: PromptFilter
  readonly onFilter: (filter: PromptFilter) => void
  readonly onReplace: (replacement: string) => void
  readonly onExport: () => void
  readonly onImport: (file: File) => void
  readonly onRender: () => void
  /** Texts rendered so far, while that runs. */
  readonly progress: { readonly done: number; readonly all: number } | null
}

/** Find, replace, render, and the way to translators and back. */
export function PromptTools({ filter, onFilter, onReplace, onExport, onImport, onRender, progress }: PromptToolsProps) {
  const say = useText()
  const isReadOnly = useStudio((state) => state.isReadOnly)
  const [replacement, setReplacement] = useState('')
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <Input
        type="search"
        className="w-56"
        aria-label={say(promptTableText.search)}
        placeholder={say(promptTableText.search)}
        value={filter.text}
        onChange={({ target }) => onFilter({ ...filter, text: target.value })}
      />
      {filter.text && !isReadOnly ? (
        <>
          <Input
            className="w-44"
            aria-label={say(promptTableText.replace)}
            placeholder={say(promptTableText.replace)}
            value={replacement}
            onChange={({ target }) => setReplacement(target.value)}
          />
          <Button onClick={() => onReplace(replacement)}>
            <Replace aria-hidden />
            {say(promptTableText.replaceAll)}
          </Button>
        </>
      ) : null}
      <Select
        className="w-44"
        aria-label={say(promptTableText.stateFilter)}
        value={filter.state}
        onChange={(state) => onFilter({ ...filter, state })}
        options={[{ value: 'all' as const, label: say(promptTableText.all) }, ...cellStates.map((value) => ({ value, label: say(promptTableText[value]) }))]}
      />
      <span className="flex-1" />
      <Button busy={progress !== null} onClick={onRender}>
        <WandSparkles aria-hidden />
        {progress ? say(promptTableText.rendering, { ...progress }) : say(promptTableText.render)}
      </Button>
      <Button onClick={onExport}>
        <Download aria-hidden />
        {say(promptTableText.exportCsv)}
      </Button>
      {isReadOnly ? null : (
        <FilePicker label={say(promptTableText.importCsv)} accept=".csv,text/csv" onFiles={([file]) => onImport(file)}>
          {(open) => (
            <Button onClick={open}>
              <Upload aria-hidden />
              {say(promptTableText.importCsv)}
            </Button>
          )}
        </FilePicker>
      )}
    </div>
  )
}
