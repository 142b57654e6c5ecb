'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import * as z from 'zod'
import { dispositions } from '../../flows/model/outcome'

const schema = z.object({
  disposition: z
    .enum([...dispositions, 'inProgress'])
    .optional()
    .catch(undefined),
  campaignId: z.uuid().optional().catch(undefined),
  contactId: z.uuid().optional().catch(undefined),
  flowId: z.uuid().optional().catch(undefined),
  node: z.string().max(120).optional().catch(undefined),
  port: z.string().max(120).optional().catch(undefined),
})

export type CallFilters = z.infer<typeof schema>

/** The filters stand in the address, so that a view can be kept and sent on. */
export function useCallFilters(): readonly [CallFilters, (filters: CallFilters) => void] {
  const router = useRouter()
  const pathname = usePathname()
  const filters = schema.parse(Object.fromEntries(useSearchParams()))
  const set = (next: CallFilters) => {
    const query = new URLSearchParams(Object.entries(next).flatMap(([key, value]) => (value ? [[key, value]] : [])))
    router.replace(query.size > 0 ? `${pathname}?${query}` : pathname, { scroll: false })
  }
  return [filters, set]
}
