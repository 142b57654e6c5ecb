'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { CallState } from '../../_parts/call-state'
import type { Outputs } from '../../_trpc/types'
import { Card } from '../../_ui/card'

export function OtherAttempts({ siblings, callId }: Pick<Outputs['calls']['get'], 'siblings'> & { readonly callId: string }) {
  const t = useTranslations('calls')
  return (
    <Card title={t('otherAttempts')}>
      <ul className="flex flex-col gap-1.5 text-sm">
        {siblings.map(({ id, attemptNo, state, disposition }) => (
          <li key={id} className="flex items-center justify-between gap-3">
            {id === callId ? (
              <span className="font-medium">{t('attemptNo', { number: attemptNo })}</span>
            ) : (
              <Link href={`/calls/${id}`} className="text-accent underline-offset-2 hover:underline">
                {t('attemptNo', { number: attemptNo })}
              </Link>
            )}
            <CallState state={state} disposition={disposition} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
