'use client'
import { Download, FileWarning } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { saveFile } from '../../_studio/exchange/save-file'
import { issueKey } from '../../_studio/issues/issue-key'
import { Button } from '../../_ui/button'
import { localText } from '../../../flows/model/text'
import type { Broken } from './_opening'

/** A draft that no longer parses: read-only, with what is wrong and where, and the text as it is. */
export function BrokenFlow({ name, slug, text, issues }: Broken) {
  const locale = useLocale()
  const t = useTranslations('studio')
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 p-6">
      <h1 className="flex items-center gap-2 text-xl font-semibold">
        <FileWarning className="size-5 text-bad" aria-hidden />
        {localText(name, locale)}
      </h1>
      <p className="text-sm text-ink-muted">{t('broken')}</p>
      <ul role="alert" className="flex flex-col gap-1 text-sm">
        {issues.map((issue) => (
          <li key={issueKey(issue)}>
            {issue.line ? <span className="mr-2 text-ink-faint">{t('line', { line: String(issue.line) })}</span> : null}
            {issue.message[locale]}
          </li>
        ))}
      </ul>
      <section aria-label={t('rawText')}>
        <div className="mb-1 flex items-center gap-3">
          <h2 className="flex-1 text-sm font-medium">{t('rawText')}</h2>
          <Button size="sm" onClick={() => saveFile(`${slug}.flow.json`, text, 'application/json')}>
            <Download aria-hidden />
            {t('downloadText')}
          </Button>
        </div>
        <pre className="rounded-md border border-line bg-sunken p-3 font-mono text-xs whitespace-pre-wrap">{text}</pre>
      </section>
    </div>
  )
}
