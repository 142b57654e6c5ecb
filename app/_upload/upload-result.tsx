'use client'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '../_ui/button'
import type { UploadReport } from './upload-report'

const linesShown = 50

/** What came of an upload: what is kept, and each line that was not, with its reason. */
export function UploadResult({ report, onAgain }: { readonly report: UploadReport; readonly onAgain: () => void }) {
  const t = useTranslations('wizard')
  const locale = useLocale()
  const { taken, rejected, duplicates, encoding } = report
  return (
    <div className="flex flex-col gap-3" role="status">
      <p className="flex items-center gap-2 text-sm font-medium">
        {taken > 0 ? <CircleCheck className="size-4.5 text-ok" aria-hidden /> : <TriangleAlert className="size-4.5 text-warn" aria-hidden />}
        {t('taken', { count: taken })}
        <span className="text-xs font-normal text-ink-faint">{t('encoding', { encoding })}</span>
      </p>
      {rejected.length > 0 ? (
        <div className="rounded-md border border-line">
          <p className="flex items-center gap-2 bg-warn-soft px-3 py-2 text-sm font-medium text-warn">
            <TriangleAlert className="size-4" aria-hidden />
            {t('rejected', { count: rejected.length })}
            {duplicates > 0 ? <span className="font-normal">{t('duplicates', { count: duplicates })}</span> : null}
          </p>
          <ul className="max-h-64 overflow-y-auto px-3 py-2 text-sm">
            {rejected.slice(0, linesShown).map(({ line, column, message }) => (
              <li key={`${line}/${column ?? ''}`} className="flex gap-3 py-0.5">
                <span className="w-24 shrink-0 text-ink-faint">{t('line', { line })}</span>
                <span>
                  {column ? <code className="mr-1.5 rounded-sm bg-sunken px-1 font-mono text-xs">{column}</code> : null}
                  {message[locale]}
                </span>
              </li>
            ))}
            {rejected.length > linesShown ? <li className="py-0.5 text-ink-faint">{t('moreLines', { count: rejected.length - linesShown })}</li> : null}
          </ul>
          <p className="border-t border-line px-3 py-2 text-xs text-ink-muted">{t('rejectedKept')}</p>
        </div>
      ) : null}
      <div>
        <Button onClick={onAgain}>{t('again')}</Button>
      </div>
    </div>
  )
}
