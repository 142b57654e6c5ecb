import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { callsOf, compile, findCalled, gatesOnEdges } from '../../../../flows/index'
import { isMissing } from '../../../_trpc/is-missing'
import { caller, requireUser } from '../../../_trpc/server'
import { CompareView } from '../../../_studio/compare/compare-view'

interface ComparePageProps {
  readonly params: Promise<{ readonly flowId: string }>
  readonly searchParams: Promise<{ readonly from?: string; readonly to?: string }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('studio'))('compare') }
}

/** Any two editions of a flow: versions by their number, `draft` for the draft; the last published one and the draft when nothing is said. */
export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  await requireUser()
  const [{ flowId }, asked, locale, ask] = await Promise.all([params, searchParams, getLocale(), caller()])
  const orMissing = (error: unknown) => {
    if (isMissing(error)) notFound()
    throw error
  }
  const { draft } = await ask.flow.get({ flowId }).catch(orMissing)
  const versions = await ask.flow.versions({ flowId })
  const editions = [...(draft.flow ? ['draft'] : []), ...versions.map(({ number }) => String(number))]
  const edition = async (name: string) => {
    if (name === 'draft') {
      if (!draft.flow) return notFound()
      const called = await ask.flow.called({ calls: [...callsOf(draft.flow)] })
      const { plan } = compile(draft.flow, { findFlow: findCalled(called) })
      return { edition: name, flow: draft.flow, layout: draft.layout, gates: plan ? gatesOnEdges(plan) : [] }
    }
    const row = versions.find(({ number }) => String(number) === name)
    if (!row) return notFound()
    const { flow, layout, gates } = await ask.report.drawn({ versionId: row.id }).catch(orMissing)
    return { edition: name, flow, layout, gates }
  }
  const [first = '', second = first] = editions
  const [from, to] = await Promise.all([edition(asked.from ?? second), edition(asked.to ?? first)])
  return <CompareView key={`${from.edition}:${to.edition}`} flowId={flowId} from={from} to={to} editions={editions} locale={locale} />
}
