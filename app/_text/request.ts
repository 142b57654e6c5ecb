import { getRequestConfig } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { acceptedLocale } from './accepted-locale'
import { compileWords } from './compile-words'
import { en } from './en'
import { asLocale, localeCookie } from './locale-cookie'
import { zhCN } from './zh-CN'

// Same keys, other words: `Words` has checked that, and the placeholders are typed after the English text.
const compiled = { 'zh-CN': compileWords(zhCN) as unknown as typeof en, en: compileWords(en) }

export default getRequestConfig(async () => {
  const chosen = asLocale((await cookies()).get(localeCookie)?.value)
  const locale = chosen ?? acceptedLocale((await headers()).get('accept-language'))
  return {
    locale,
    messages: compiled[locale],
    now: new Date(),
    timeZone: process.env['CALLWEAVE_TIME_ZONE'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
})
