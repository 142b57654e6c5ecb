import * as z from 'zod'

const name = z.object({ 'zh-CN': z.string().trim().max(200).optional(), en: z.string().trim().max(200).optional() })

export const createInput = z.object({
  /** Shown name; a template brings its own when left out. */
  name: name.optional(),
  /** Name of a template, or nothing for an empty flow. */
  template: z.string().max(80).optional(),
})
