'use client'
import { useTranslations } from 'next-intl'
import { errorText } from '../../_trpc/error-text'
import { Button } from '../../_ui/button'
import { Dialog } from '../../_ui/dialog'
import { useErrorLocale } from '../../_ui/use-error-locale'
import { ImportReportView } from './import-report'
import { UnfitFiles } from './read-files'
import type { useImport } from './use-import'

/** What a file would become, or why it cannot be taken. */
export function ImportDialog({ state, store, close }: Pick<ReturnType<typeof useImport>, 'state' | 'store' | 'close'>) {
  const t = useTranslations('studio.import')
  const chrome = useTranslations('chrome')
  const locale = useErrorLocale()
  if (state.is === 'failed') {
    const { error } = state
    const text = error instanceof UnfitFiles ? { what: error.text[locale], mend: '' } : errorText(error, locale)
    return (
      <Dialog open onOpenChange={close} title={t('failed', { file: state.fileName })} actions={<Button onClick={close}>{chrome('close')}</Button>}>
        <p role="alert" className="text-sm text-bad">
          {text?.what ?? chrome('errorHelp')}
        </p>
        {text?.mend ? <p className="mt-1 text-sm text-ink-muted">{text.mend}</p> : null}
        <p className="mt-2 text-sm text-ink-muted">{t('fit')}</p>
      </Dialog>
    )
  }
  if (state.is !== 'report') return null
  const { report, upload } = state
  return (
    <Dialog
      open
      wide
      onOpenChange={close}
      title={t('title', { file: upload.fileName })}
      description={t(report.source === 'twilio' ? 'fromTwilio' : 'fromOurs')}
      actions={
        <>
          <Button onClick={close}>{chrome('cancel')}</Button>
          <Button look="primary" onClick={() => void store(upload)}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <ImportReportView report={report} />
    </Dialog>
  )
}
