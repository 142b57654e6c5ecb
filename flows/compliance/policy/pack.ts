import * as z from 'zod/mini'
import { type Rule, type RuleFile, ruleSchema } from './rule'
import { localToUtcMs } from './zone'

const DAY_MS = 86_400_000

/** A pack's file: the rules of one place (`regions`, `areas`) or one trade (`overlay`). */
export const packSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: z.string().check(z.regex(/^[a-z]+(-[a-z]+)?$/)),
  version: z.string().check(z.regex(/^\d{4}\.\d{2}\.\d+$/)),
  name: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
  regions: z._default(z.array(z.string()), []),
  areas: z._default(z.array(z.string()), []),
  /** Zones of the areas: a callee in one of them, whose area is unknown, may be there. */
  areaZones: z._default(z.array(z.string()), []),
  overlay: z.optional(z.string()),
  /** Where the dates of `effective` begin and end. */
  dateZone: z.string(),
  rules: z.array(ruleSchema),
})
export type PackFile = z.infer<typeof packSchema>
export type Pack = Omit<PackFile, 'rules'> & { readonly rules: readonly Rule[] }

export function parsePacks(files: readonly unknown[]): readonly Pack[] {
  return files.map(parsePack)
}

/** Reads a pack's file. Throws ZodError where it does not fit; packs are part of the product, so that is a bug. */
function parsePack(file: unknown): Pack {
  const pack = packSchema.parse(file)
  return { ...pack, rules: pack.rules.map((rule) => ({ ...rule, ...placed(pack), ...inForce(rule, pack.dateZone) })) }
}

/** The moments at which a rule begins and ends, where its dates are those of `dateZone`. */
export function inForce({ effective }: Pick<RuleFile, 'effective'>, dateZone: string): { fromMs: number; toMs: number } {
  return {
    fromMs: effective.from === null ? -Infinity : startOfDate(effective.from, dateZone),
    toMs: effective.to === null ? Infinity : startOfDate(effective.to, dateZone, 1),
  }
}

function placed(pack: PackFile) {
  return {
    pack: pack.id,
    ...(pack.overlay ? { overlay: pack.overlay } : {}),
    ...(pack.areaZones.length > 0 ? { areaZones: pack.areaZones } : {}),
  }
}

function startOfDate(date: string, zone: string, plusDays = 0): number {
  return localToUtcMs(zone, Date.parse(`${date}T00:00:00Z`) + plusDays * DAY_MS)
}
