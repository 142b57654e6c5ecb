import * as z from 'zod'
import { isZone } from '../../flows/index'

/** Where a workspace is that never said so. The same name stands in the SQL of the pump. */
export const defaultZone = 'Asia/Shanghai'

export const zoneSchema = z.string().refine(isZone, 'not an IANA time zone')

/** The `zone` of a workspace's settings. Throws on one that is none: a daily cap must not be counted by a wrong day. */
export function workspaceZone(settings: unknown): string {
  return z.object({ zone: zoneSchema.default(defaultZone) }).parse(settings ?? {}).zone
}
