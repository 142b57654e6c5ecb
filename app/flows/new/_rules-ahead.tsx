'use client'
import { Lock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMemo } from 'react'
import { compile, shortCall } from '../../../flows/index'
import { Card } from '../../_ui/card'
import { Popover } from '../../_ui/popover'
import type { Answers } from './answers'

/** What the rules will add to a call of this purpose, before anything of it is drawn: the receipt of the shortest such call. */
export function RulesAhead({ answers }: { readonly answers: Answers }) {
  const t = useTranslations('studio.new')
  const locale = useLocale()
  const { purpose, industry } = answers
  const lines = useMemo(() => {
    const name = { 'zh-CN': '–', en: '–' }
    const compiled = compile(shortCall({ purpose, industry, callerName: name, locales: ['zh-CN', 'en'] }).flow)
    return compiled.plan ? [...new Map(compiled.receipt.map((line) => [line.gate, line])).values()] : []
  }, [purpose, industry])
  return (
    <Card title={t('rules')}>
      {answers.isInbound ? (
        <p className="text-sm text-ink-muted">{t('rulesInbound')}</p>
      ) : (
        <>
          <p className="text-sm text-ink-muted">{t('rulesHelp')}</p>
          <ul aria-label={t('rules')} className="mt-2 flex flex-col gap-1.5">
            {lines.map((line) => (
              <li key={line.gate} className="flex items-start gap-2 text-sm">
                <Lock className="mt-1 size-3.5 shrink-0 text-ink-faint" aria-hidden />
                <span>
                  <span className="font-medium">{line.name[locale]}</span> <span className="text-ink-muted">{line.why[locale]}</span>{' '}
                  <Popover
                    label={line.name[locale]}
                    trigger={
                      <button
                        type="button"
                        aria-label={t('sourceOf', { rule: line.name[locale] })}
                        className="rounded-sm text-xs text-accent underline underline-offset-2"
                      >
                        {t('source')}
                      </button>
                    }
                  >
                    <p className="font-semibold">{line.name[locale]}</p>
                    <p className="mt-1 text-ink-muted">{line.why[locale]}</p>
                    <p className="mt-2 text-xs break-words text-ink-muted">{t('sourceIs', { source: line.source })}</p>
                    <p className="mt-1 font-mono text-xs break-all text-ink-faint">{line.rule}</p>
                  </Popover>
                </span>
              </li>
            ))}
          </ul>
          <p className="mt-3 text-xs text-ink-faint">
            {t('regions')}{' '}
            <Link href="/compliance" className="text-accent underline underline-offset-2">
              {t('allRules')}
            </Link>
          </p>
        </>
      )}
    </Card>
  )
}
