import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import './globals.css'
import { LiveProvider } from './_live/live-provider'
import { Shell } from './_shell/shell'
import { asTheme, themeCookie } from './_text/locale-cookie'
import { currentUser } from './_trpc/server'
import { Toaster } from './_ui/toaster'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('chrome')
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, description: t('tagline') }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = await getLocale()
  const t = await getTranslations('chrome')
  const theme = asTheme((await cookies()).get(themeCookie)?.value)
  const user = await currentUser()
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <NextIntlClientProvider>
          {user ? (
            <LiveProvider>
              <Shell user={{ name: user.name, email: user.email }} theme={theme}>
                {children}
              </Shell>
            </LiveProvider>
          ) : (
            children
          )}
          <Toaster theme={theme} label={t('notifications')} />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
