'use client'
import { Menu as MenuIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Theme } from '../_text/locale-cookie'
import { IconButton } from '../_ui/icon-button'
import { fetchLateCode, lateCode } from '../_ui/late-code'
import { AccountMenu } from './account-menu'
import { Brand } from './brand'
import { isCanvasPath } from './canvas-path'
import { Navigation } from './navigation'

/** Only narrow windows ever open it. */
const loadSheet = lateCode(() => import('../_ui/sheet').then((module) => ({ default: module.Sheet })))
const Sheet = lazy(loadSheet)

interface ShellProps {
  readonly user: { readonly name: string; readonly email: string }
  readonly theme: Theme
  readonly children: ReactNode
}

/** A flow's canvas takes all the room there is: the navigation shrinks to its icons. */
const canvasPath = /^\/flows\/(?!new$)[^/]+/

export function Shell({ user, theme, children }: ShellProps) {
  const t = useTranslations('chrome')
  const pathname = usePathname()
  const narrow = canvasPath.test(pathname)
  const [open, setOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const isCanvas = isCanvasPath(pathname)
  useEffect(() => {
    // The flow editor does it after its cards.
    if (!isCanvas) fetchLateCode()
  }, [isCanvas])
  return (
    <div className="flex min-h-dvh max-md:flex-col">
      <a href="#content" className="sr-only z-60 rounded-md bg-ink px-3 py-2 text-on-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2">
        {t('skip')}
      </a>
      <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b border-line bg-raised px-2 md:hidden print:hidden">
        <IconButton
          label={t('menu')}
          onClick={() => {
            setWasOpen(true)
            setOpen(true)
          }}
        >
          <MenuIcon aria-hidden />
        </IconButton>
        <Brand />
        <div className="ml-auto">
          <AccountMenu user={user} theme={theme} narrow />
        </div>
      </header>
      {wasOpen ? (
        <Suspense fallback={null}>
          <Sheet side="left" open={open} onOpenChange={setOpen} title={t('product')}>
            <Navigation onGo={() => setOpen(false)} />
          </Sheet>
        </Suspense>
      ) : null}
      <aside
        className={`sticky top-0 flex h-dvh shrink-0 flex-col border-r border-line bg-surface py-3 max-md:hidden print:hidden ${narrow ? 'w-14 items-center' : 'w-52 px-2.5'}`}
      >
        <div className={narrow ? 'mb-4' : 'mb-4 px-2.5'}>
          <Brand narrow={narrow} />
        </div>
        <Navigation narrow={narrow} />
        <div className="mt-auto">
          <AccountMenu user={user} theme={theme} narrow={narrow} />
        </div>
      </aside>
      <main id="content" tabIndex={-1} className="min-w-0 flex-1 outline-none">
        {children}
      </main>
    </div>
  )
}
