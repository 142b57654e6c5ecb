import { getRequestConfig } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { acceptedLocale } from './accepted-locale'
import { en } from './en'
import { asLocale, localeCookie } from './locale-cookie'
import { zhCN } from './zh-CN'

export default getRequestConfig(async () => {
  const chosen = asLocale((await cookies()).get(localeCookie)?.value)
  const locale = chosen ?? acceptedLocale((await headers()).get('accept-language'))
  // Same keys, other words: `Words` has checked that, and the placeholders are typed after the English text.
  const messages = (locale === 'zh-CN' ? zhCN : en) as typeof en
  return { locale, messages, now: new Date(), timeZone: process.env['CALLWEAVE_TIME_ZONE'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone }
})
