'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { cn } from '../_ui/cn'
import { Tooltip } from '../_ui/tooltip'
import { isHere, places } from './places'

interface NavigationProps {
  /** Icons only, where the page needs the width; and its time: other pages are fetched when a hand comes near. */
  readonly narrow?: boolean
  readonly onGo?: () => void
}

export function Navigation({ narrow = false, onGo }: NavigationProps) {
  const t = useTranslations('chrome')
  const pathname = usePathname()
  const router = useRouter()
  return (
    <nav aria-label={t('mainNavigation')}>
      <ul className="flex flex-col gap-0.5">
        {places.map(({ href, name, icon: Icon }) => {
          const here = isHere(href, pathname)
          const link = (
            <Link
              href={href}
              onClick={onGo}
              {...(narrow ? { prefetch: false, onPointerEnter: () => router.prefetch(href), onFocus: () => router.prefetch(href) } : {})}
              aria-current={here ? 'page' : undefined}
              aria-label={narrow ? t(name) : undefined}
              className={cn(
                'flex h-9 items-center gap-2.5 rounded-md text-sm font-medium',
                narrow ? 'w-9 justify-center' : 'px-2.5',
                here ? 'bg-pressed text-ink' : 'text-ink-muted hover:bg-hover hover:text-ink',
              )}
            >
              <Icon className="size-4.5 shrink-0" aria-hidden />
              {narrow ? null : t(name)}
            </Link>
          )
          return (
            <li key={href}>
              {narrow ? (
                <Tooltip text={t(name)} side="right">
                  {link}
                </Tooltip>
              ) : (
                link
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
