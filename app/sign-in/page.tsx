import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { Brand } from '../_shell/brand'
import { LanguageSwitch } from '../_shell/language-switch'
import { currentUser } from '../_trpc/server'
import { SignInForm } from './_sign-in-form'

export async function generateMetadata() {
  return { title: (await getTranslations('signIn'))('title') }
}

interface SignInPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const t = await getTranslations('signIn')
  const chrome = await getTranslations('chrome')
  const { to, problem } = await searchParams
  if (await currentUser()) redirect('/')
  return (
    <main id="content" className="flex min-h-dvh flex-col items-center justify-center gap-6 px-4 py-10">
      <Brand />
      <section className="w-full max-w-sm rounded-lg border border-line bg-raised p-6 shadow-card">
        <h1 className="mb-4 text-lg font-semibold">{t('title')}</h1>
        {problem ? (
          <p role="alert" className="mb-4 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
            {t('linkProblem')}
          </p>
        ) : null}
        <SignInForm to={ownPath(to)} />
        <p className="mt-4 text-xs text-ink-faint">{t('hint')}</p>
      </section>
      <p className="text-center text-sm text-ink-muted">{chrome('tagline')}</p>
      <LanguageSwitch />
    </main>
  )
}

/** Only a path of this system: a link must not lead elsewhere after signing in. */
function ownPath(to: string | string[] | undefined): string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/'
}
