import * as z from 'zod'
import { industries, locales, purposes } from '../../flows/index'

const name = z.object({ 'zh-CN': z.string().trim().max(200).optional(), en: z.string().trim().max(200).optional() })

/** As the beginning's own schema has it: it is spoken by announcements, and must not be taken for a template. */
const callerName = z
  .string()
  .trim()
  .max(80)
  .regex(/^[^{}%<>]*$/)

export const createInput = z.object({
  /** Shown name; a template brings its own when left out. */
  name: name.optional(),
  /** Name of a template, or nothing for an empty flow. */
  template: z.string().max(80).optional(),
  /** Who calls and for what, written into the beginning. The shortest call that says something is made when there is no template. */
  caller: z
    .object({
      purpose: z.enum(purposes).optional(),
      industry: z.enum(industries).optional(),
      callerName: z.object({ 'zh-CN': callerName.optional(), en: callerName.optional() }).optional(),
      locales: z.array(z.enum(locales)).min(1).max(locales.length).optional(),
    })
    .optional(),
})
