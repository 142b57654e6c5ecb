'use client'
import { Download } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { saveFile } from '../_studio/exchange/save-file'
import { Button } from '../_ui/button'
import { exampleCsv } from './example-csv-text'

/** What a file of people looks like, to read and to start from. */
export function ExampleCsv() {
  const t = useTranslations('wizard')
  const text = exampleCsv[useLocale()]
  // Excel takes a file without the mark for one of its own code page.
  const save = () => saveFile(`${t('exampleFile')}.csv`, `\uFEFF${text}`, 'text/csv;charset=utf-8')
  return (
    <div className="flex flex-col items-start gap-2">
      <pre className="max-w-full overflow-x-auto font-mono text-xs">{text.trim()}</pre>
      <Button size="sm" onClick={save}>
        <Download aria-hidden />
        {t('exampleDownload')}
      </Button>
    </div>
  )
}
