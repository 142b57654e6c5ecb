'use client'
import { useLocale, useTranslations } from 'next-intl'
import { locales } from '../../flows/model/text'
import { Button } from '../_ui/button'
import { chooseLocale } from './choose'

/** Both languages by their own names. */
export function LanguageSwitch() {
  const t = useTranslations('chrome')
  const locale = useLocale()
  const name = { 'zh-CN': t('languageChinese'), en: t('languageEnglish') }
  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">{t('language')}</legend>
      {locales.map((one) => (
        <Button key={one} size="sm" look={one === locale ? 'secondary' : 'ghost'} aria-pressed={one === locale} lang={one} onClick={() => chooseLocale(one)}>
          {name[one]}
        </Button>
      ))}
    </fieldset>
  )
}
