import * as z from 'zod/mini'
import type { LocalText } from './text'

/** Longest text that a user may write into one field, in characters. */
export const textCharsMax = 4000

/** A text of the user's in any of our languages; empty while it is being written. */
export const localText: z.ZodMiniType<LocalText> = z.strictObject({
  'zh-CN': z.optional(z.string().check(z.maxLength(textCharsMax))),
  en: z.optional(z.string().check(z.maxLength(textCharsMax))),
})

/** Name of a variable, a port or a resource. */
export const word = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/))

/** Name of a variable: the contact's (`course`) or a node's output (`ask.key`). */
export const variableName = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}(\.[A-Za-z][A-Za-z0-9_-]{0,63}){0,3}$/))

/** What the product brings along itself: the calendar that is there without anything being connected. */
export const builtinName = 'builtin'

/** Logical name of a resource; may be empty in a draft, the checker then asks for it. */
export const resourceName = z.string().check(z.regex(/^([A-Za-z0-9][A-Za-z0-9._-]{0,63})?$/))

export const milliseconds = (min: number, max: number) => z.number().check(z.int(), z.gte(min), z.lte(max))

/** A telephone key. */
export const key = z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'])
