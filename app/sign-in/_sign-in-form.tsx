'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { errorText } from '../_trpc/error-text'
import { Button } from '../_ui/button'
import { Field } from '../_ui/field'
import { Input } from '../_ui/input'
import { useErrorLocale } from '../_ui/use-error-locale'

export function SignInForm({ to }: { readonly to: string }) {
  const t = useTranslations('signIn')
  const chrome = useTranslations('chrome')
  const locale = useErrorLocale()
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setError(null)
    try {
      const response = await fetch('/api/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: form.get('email'), password: form.get('password') }),
      })
      if (response.ok) return window.location.assign(to)
      const text = errorText(await response.json(), locale)
      setError(text ? `${text.what} ${text.mend}` : chrome('errorHelp'))
    } catch {
      setError(chrome('errorHelp'))
    }
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      <Field label={t('email')}>{(ids) => <Input {...ids} name="email" type="email" autoComplete="username" required />}</Field>
      <Field label={t('password')}>{(ids) => <Input {...ids} name="password" type="password" autoComplete="current-password" required />}</Field>
      {error ? (
        <p role="alert" className="text-sm text-bad">
          {error}
        </p>
      ) : null}
      <Button type="submit" look="primary" size="lg" busy={busy} className="mt-1">
        {t('submit')}
      </Button>
    </form>
  )
}
