'use client'
import { Lock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import * as z from 'zod'

const text = z.object({ 'zh-CN': z.string(), en: z.string() })
const lineSchema = z.object({ gate: z.string(), name: text, why: text, source: z.string() })
const receiptSchema = z.object({ lines: z.array(lineSchema) })

/** The steps that policy put into every call of this version, one line per gate. */
export function PolicyReceipt({ receipt }: { readonly receipt: unknown }) {
  const t = useTranslations('wizard')
  const locale = useLocale()
  const lines = receiptSchema.safeParse(receipt).data?.lines ?? []
  const byGate = [...new Map(lines.map((line) => [line.gate, line])).values()]
  if (byGate.length === 0) return null
  return (
    <section aria-label={t('receipt')} className="hatch rounded-md border border-line p-3">
      <h3 className="text-sm font-semibold">{t('receipt')}</h3>
      <p className="mb-2 text-xs text-ink-muted">{t('receiptHelp')}</p>
      <ul className="flex flex-col gap-1.5 rounded-md bg-raised p-2">
        {byGate.map(({ gate, name, why, source }) => (
          <li key={gate} className="flex items-start gap-2 text-sm">
            <Lock className="mt-1 size-3.5 shrink-0 text-ink-faint" aria-hidden />
            <span>
              <span className="font-medium">{name[locale]}</span> <span className="text-ink-muted">{why[locale]}</span>{' '}
              <span className="block text-xs text-ink-faint">{source}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
