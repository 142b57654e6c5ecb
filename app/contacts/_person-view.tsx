'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { CallState } from '../_parts/call-state'
import { LanguageName } from '../_parts/language-name'
import { When } from '../_parts/when'
import { useTRPC } from '../_trpc/client'
import { Button } from '../_ui/button'
import { ErrorState } from '../_ui/error-state'
import { SkeletonRows } from '../_ui/skeleton'
import { AddDoNotCallDialog } from './_add-do-not-call-dialog'
import { useConsentWord } from './_consent-words'
import { RemoveDoNotCallDialog } from './_remove-do-not-call-dialog'
import { DoNotCallReason } from './_do-not-call-reason'

/** One person: number masked, what they agreed to, how they were called. */
export function PersonView({ contactId }: { readonly contactId: string }) {
  const t = useTranslations('contacts')
  const chrome = useTranslations('chrome')
  const word = useConsentWord()
  const query = useQuery(useTRPC().contact.get.queryOptions({ contactId }))
  const [dialog, setDialog] = useState<'add' | 'remove' | null>(null)
  const person = query.data
  if (!person) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <SkeletonRows label={chrome('loading')} />
  return (
    <div className="flex flex-col gap-5 text-sm">
      <div>
        <h3 className="text-lg font-semibold">{person.name || t('person')}</h3>
        <p className="text-ink-muted">
          {person.phoneMasked} · {person.region} · <LanguageName tag={person.locale} />
          {person.zones.length > 0 ? ` · ${person.zones.join(', ')}` : ''}
        </p>
      </div>
      {person.doNotCall ? (
        <div className="rounded-md bg-bad-soft p-3">
          <p className="font-medium text-bad">{t('onDoNotCall')}</p>
          <p className="mb-2 text-ink-muted">
            <DoNotCallReason reason={person.doNotCall.reason} /> · <When at={person.doNotCall.createdAt} />
          </p>
          <Button size="sm" onClick={() => setDialog('remove')}>
            {t('dncRemove')}
          </Button>
        </div>
      ) : (
        <div>
          <Button onClick={() => setDialog('add')}>{t('dncAddTitle')}</Button>
        </div>
      )}
      <Part title={t('consent')} empty={t('noConsent')}>
        {person.consents.map((consent) => (
          <li key={consent.id}>
            {word(consent)}{' '}
            <span className="text-xs text-ink-faint">
              {consent.source ? `${consent.source} · ` : ''}
              {t.rich('consentSince', { when: () => <When at={consent.grantedAt} /> })}
              {consent.revokedAt ? <> · {t.rich('consentRevoked', { when: () => <When at={consent.revokedAt ?? 0} /> })}</> : null}
            </span>
          </li>
        ))}
      </Part>
      <Part title={t('attributes')} empty={chrome('none')}>
        {Object.entries(person.attributes).map(([name, value]) => (
          <li key={name} className="flex gap-2">
            <code className="font-mono text-xs leading-5.5 text-ink-faint">{name}</code>
            <span className="min-w-0 break-words">{typeof value === 'string' ? value : JSON.stringify(value)}</span>
          </li>
        ))}
      </Part>
      <Part title={t('calls')} empty={t('noCalls')}>
        {person.calls.map((call) => (
          <li key={call.id} className="flex items-center justify-between gap-3">
            <Link href={`/calls/${call.id}`} className="text-accent underline-offset-2 hover:underline">
              <When at={call.claimedAt} />
            </Link>
            <CallState state={call.state} disposition={call.disposition} />
          </li>
        ))}
      </Part>
      <Part title={t('notes')} empty={t('noNotes')}>
        {person.notes.map((note) => (
          <li key={note.id}>
            {note.text}{' '}
            <span className="text-xs text-ink-faint">
              <When at={note.createdAt} />
            </span>
          </li>
        ))}
      </Part>
      <AddDoNotCallDialog open={dialog === 'add'} onOpenChange={(open) => !open && setDialog(null)} contactId={contactId} />
      {dialog === 'remove' ? <RemoveDoNotCallDialog contactId={contactId} name={person.name || person.phoneMasked} onClose={() => setDialog(null)} /> : null}
    </div>
  )
}

function Part({ title, empty, children }: { readonly title: string; readonly empty: string; readonly children: readonly ReactNode[] }) {
  return (
    <section>
      <h4 className="mb-1.5 text-xs font-medium text-ink-faint">{title}</h4>
      {children.length > 0 ? <ul className="flex flex-col gap-1.5">{children}</ul> : <p className="text-ink-muted">{empty}</p>}
    </section>
  )
}
