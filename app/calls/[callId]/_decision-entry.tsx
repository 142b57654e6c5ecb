'use client'
import { Check, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { VerdictBadge } from '../../_parts/verdict-badge'
import { useSeenValue } from '../../_parts/seen-value'
import { When } from '../../_parts/when'
import type { Outputs } from '../../_trpc/types'

type Call = Outputs['calls']['get']

interface DecisionEntryProps extends Pick<Call, 'reasons' | 'rules'> {
  readonly decision: Call['decisions'][number]
}

/** One ledger entry: the verdict, the rule that decided, and every rule that was asked with what it saw. */
export function DecisionEntry({ decision, reasons, rules }: DecisionEntryProps) {
  const t = useTranslations('calls')
  const chrome = useTranslations('chrome')
  const locale = useLocale()
  const wordOf = useSeenValue()
  const { verdict, rule, untilAt, at, seen, packs } = decision
  return (
    <section className="mb-4 last:mb-0">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <VerdictBadge verdict={verdict} />
        <span className="text-xs text-ink-faint">
          <When at={at} exact />
        </span>
      </p>
      {rule ? <p className="mt-1 text-sm">{reasons[rule]?.text[locale] ?? rule}</p> : null}
      {untilAt ? <p className="mt-1 text-xs text-ink-muted">{t.rich('until', { when: () => <When at={untilAt} exact /> })}</p> : null}
      <ul className="mt-2 flex flex-col gap-1.5">
        {seen.map((one) => (
          <li key={one.rule} className="flex items-start gap-2 text-xs">
            {one.ok ? (
              <Check className="mt-0.5 size-3.5 shrink-0 text-ok" aria-label={t('ruleOk')} />
            ) : (
              <X className="mt-0.5 size-3.5 shrink-0 text-bad" aria-label={t('ruleNot')} />
            )}
            <span className="min-w-0">
              <span className="text-ink-muted">{rules[one.rule]?.[locale] ?? one.rule}</span>
              {one.value === undefined || one.value === null ? null : (
                <span className="block text-ink-faint">{t('ruleSaw', { value: wordOf(one.value) })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {packs.length > 0 ? (
        <p className="mt-2 text-xs text-ink-faint">
          {chrome('labelled', { label: t('packs'), value: packs.map(({ id, version }) => `${id} ${version}`).join(' · ') })}
        </p>
      ) : null}
    </section>
  )
}
