'use client'
import { Check, CircleUserRound, LogOut } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { locales } from '../../flows/model/text'
import { type Theme, themes } from '../_text/locale-cookie'
import { Button } from '../_ui/button'
import { Menu } from '../_ui/menu'
import { chooseLocale, chooseTheme } from './choose'
import { signOut } from './sign-out'

interface AccountMenuProps {
  readonly user: { readonly name: string; readonly email: string }
  readonly theme: Theme
  readonly narrow?: boolean
}

export function AccountMenu({ user, theme, narrow = false }: AccountMenuProps) {
  const t = useTranslations('chrome')
  const locale = useLocale()
  const mark = (on: boolean) => <Check aria-hidden className={on ? '' : 'invisible'} />
  const languageName = { 'zh-CN': t('languageChinese'), en: t('languageEnglish') }
  const themeName = { system: t('themeSystem'), light: t('themeLight'), dark: t('themeDark') }
  return (
    <Menu
      align="start"
      trigger={
        <Button look="ghost" className={narrow ? 'w-9 px-0' : 'w-full justify-start px-2.5'} aria-label={t('account')}>
          <CircleUserRound aria-hidden />
          {narrow ? null : <span className="truncate">{user.name}</span>}
        </Button>
      }
      groups={[
        locales.map((one) => ({ id: one, label: <span lang={one}>{languageName[one]}</span>, icon: mark(one === locale), onSelect: () => chooseLocale(one) })),
        themes.map((one) => ({ id: one, label: themeName[one], icon: mark(one === theme), onSelect: () => chooseTheme(one) })),
        [{ id: 'sign-out', label: t('signOut'), icon: <LogOut aria-hidden />, onSelect: () => void signOut() }],
      ]}
    />
  )
}
