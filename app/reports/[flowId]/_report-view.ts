'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import * as z from 'zod'

const day = z.iso.date().optional().catch(undefined)
const slug = z.string().max(120).optional().catch(undefined)

const schema = z.object({
  version: z.uuid().optional().catch(undefined),
  campaign: z.uuid().optional().catch(undefined),
  /** Local days; `to` is still counted. */
  from: day,
  to: day,
  armNode: slug,
  arm: slug,
  /** What is looked into. */
  node: slug,
  port: slug,
})

export type ReportView = z.infer<typeof schema>

/** What the report shows stands in its address, so that it can be kept and sent on. */
export function useReportView(): readonly [ReportView, (view: ReportView) => void] {
  const router = useRouter()
  const pathname = usePathname()
  const view = schema.parse(Object.fromEntries(useSearchParams()))
  const set = (next: ReportView) => {
    const query = new URLSearchParams(Object.entries(next).flatMap(([key, value]) => (value ? [[key, value]] : [])))
    router.replace(query.size > 0 ? `${pathname}?${query}` : pathname, { scroll: false })
  }
  return [view, set]
}

/** The same narrowing, as the server takes it. */
export function filterOf(flowId: string, versionId: string | undefined, { campaign, from, to, armNode, arm }: ReportView) {
  return {
    flowId,
    ...(versionId ? { versionId } : {}),
    ...(campaign ? { campaignId: campaign } : {}),
    ...(from ? { from: localDay(from, 0) } : {}),
    ...(to ? { to: localDay(to, 1) } : {}),
    ...(armNode && arm ? { arm: { node: armNode, port: arm } } : {}),
  }
}

function localDay(text: string, later: number): Date {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number)
  return new Date(year, month - 1, date + later)
}
