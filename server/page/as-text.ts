import * as z from 'zod'
import type { LocalText } from '../../flows/model/text'

const schema = z.object({ 'zh-CN': z.string().optional(), en: z.string().optional() })

/** A name that a JSON column keeps in one or both languages. */
export function asText(value: unknown): LocalText {
  return schema.safeParse(value).data ?? {}
}
