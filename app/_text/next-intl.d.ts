import type { Locale } from '../../flows/model/text'
import type { en } from './en'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof en
  }
}
