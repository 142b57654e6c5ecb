'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { type Disposition, dispositions } from '../../../flows/model/outcome'
import { reachedOf } from '../../_overview/sums'
import { fillOf } from '../../_parts/fill-of'
import { Stat } from '../../_parts/stat'

interface OutcomeTilesProps {
  readonly byDisposition: Readonly<Partial<Record<Disposition, number>>>
  readonly pressedKey: number
  readonly total: number
}

/** One tile per final state: all of them, so that a zero is seen to be one. */
export function OutcomeTiles({ byDisposition, pressedKey, total }: OutcomeTilesProps) {
  const t = useTranslations('board')
  const words = useTranslations('words')
  const format = useFormatter()
  const value = (count: number) => (
    <>
      {format.number(count)}
      {total > 0 ? (
        <span className="ml-1.5 text-xs font-normal text-ink-faint">{format.number(count / total, { style: 'percent', maximumFractionDigits: 0 })}</span>
      ) : null}
    </>
  )
  return (
    <dl aria-label={t('tiles')} className="grid grid-cols-2 gap-2 sm:grid-cols-3 md:grid-cols-4 lg:grid-cols-5">
      <Stat label={t('answered')} help={t('answeredHelp')} value={value(reachedOf(byDisposition))} />
      <Stat label={t('pressedKey')} help={t('pressedKeyHelp')} value={value(pressedKey)} isMuted={pressedKey === 0} />
      {dispositions.map((disposition) => {
        const count = byDisposition[disposition] ?? 0
        return (
          <Stat
            key={disposition}
            label={words(`disposition.${disposition}`)}
            help={words(`dispositionHelp.${disposition}`)}
            value={value(count)}
            fill={fillOf[disposition]}
            isMuted={count === 0}
          />
        )
      })}
    </dl>
  )
}
