'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { HeatWords } from './_heat-overlay'

export function useHeatWords(): HeatWords {
  const t = useTranslations('reports')
  const format = useFormatter()
  return useMemo(() => {
    const number = (value: number) => format.number(value)
    const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: share > 0 && share < 0.1 ? 1 : 0 })
    return {
      number,
      percent,
      node: (calls, share) => t('nodeFigure', { calls, share: percent(share) }),
      port: (calls, share) => t('portFigure', { calls, share: percent(share) }),
      lost: (calls, share) => t('lostFigure', { calls, share: percent(share) }),
    }
  }, [t, format])
}
