'use client'
import { useTranslations } from 'next-intl'
import { chooseTheme } from '../_shell/choose'
import { LanguageSwitch } from '../_shell/language-switch'
import { type Theme, themes } from '../_text/locale-cookie'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'

export function ReaderCard({ theme }: { readonly theme: Theme }) {
  const t = useTranslations('settings')
  const chrome = useTranslations('chrome')
  const name = { system: chrome('themeSystem'), light: chrome('themeLight'), dark: chrome('themeDark') }
  return (
    <Card title={t('reader')}>
      <p className="mb-3 text-sm text-ink-muted">{t('readerHelp')}</p>
      <div className="flex flex-col gap-2">
        <LanguageSwitch />
        <fieldset className="flex flex-wrap gap-1">
          <legend className="sr-only">{chrome('theme')}</legend>
          {themes.map((one) => (
            <Button key={one} size="sm" look={one === theme ? 'secondary' : 'ghost'} aria-pressed={one === theme} onClick={() => chooseTheme(one)}>
              {name[one]}
            </Button>
          ))}
        </fieldset>
      </div>
    </Card>
  )
}
