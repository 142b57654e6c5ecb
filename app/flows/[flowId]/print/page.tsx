import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { callsOf, compile, findCalled, gatesOnEdges } from '../../../../flows/index'
import { type Locale, locales } from '../../../../flows/model/text'
import { isMissing } from '../../../_trpc/is-missing'
import { caller, requireUser } from '../../../_trpc/server'
import { PrintFlow } from '../../../_studio/print/print-flow'
import { BrokenFlow } from '../_broken-flow'
import { flowTitle } from '../_flow-title'
import './print.css'

interface PrintPageProps {
  readonly params: Promise<{ readonly flowId: string }>
  readonly searchParams: Promise<{ readonly lang?: string; readonly version?: string }>
}

export const generateMetadata = flowTitle

/** The draft, or a published version by its number, for paper; `lang` chooses the language of the page. */
export default async function PrintPage({ params, searchParams }: PrintPageProps) {
  await requireUser()
  const [{ flowId }, { lang, version }, reader, ask] = await Promise.all([params, searchParams, getLocale(), caller()])
  const locale: Locale = locales.find((one) => one === lang) ?? reader
  const orMissing = (error: unknown) => {
    if (isMissing(error)) notFound()
    throw error
  }
  const flow = await ask.flow.get({ flowId }).catch(orMissing)
  const scenarios = await ask.scenario.list({ flowId }).catch(orMissing)
  const shared = { flowId, locale, atMs: Date.now(), scenarios: scenarios.map(({ name }) => name) }
  if (version !== undefined) {
    const row = (await ask.flow.versions({ flowId })).find(({ number }) => String(number) === version)
    if (!row) notFound()
    const drawn = await ask.report.drawn({ versionId: row.id }).catch(orMissing)
    return <PrintFlow {...shared} flow={drawn.flow} layout={drawn.layout} version={row.number} gates={drawn.gates} issues={[]} packs={drawn.packs} />
  }
  if (!flow.draft.flow) return <BrokenFlow name={flow.name} slug={flow.slug} text={flow.draft.text} issues={flow.draft.issues} />
  const called = await ask.flow.called({ calls: [...callsOf(flow.draft.flow)] })
  const { plan, issues } = compile(flow.draft.flow, { findFlow: findCalled(called) })
  const packs = plan?.packs.map(({ id, version: edition }) => `${id} ${edition}`) ?? []
  return <PrintFlow {...shared} flow={flow.draft.flow} layout={flow.draft.layout} gates={plan ? gatesOnEdges(plan) : null} issues={issues} packs={packs} />
}
