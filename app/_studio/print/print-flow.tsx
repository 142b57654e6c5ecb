'use client'
import { ArrowLeft, Printer } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useMemo, useState } from 'react'
import type { EdgeGates } from '../../../flows/compliance/gates-on-edges'
import type { Flow, Layout } from '../../../flows/model/flow'
import type { Issue } from '../../../flows/model/issue'
import { type Locale, localText, type Text } from '../../../flows/model/text'
import { Button } from '../../_ui/button'
import { fieldText } from '../text/fields.text'
import { joining } from '../text/joining.text'
import { fill } from '../use-text'
import { PrintPicture } from './print-picture'
import { PrintStep } from './print-step'
import { printText } from './print.text'
import { printedSteps } from './printed-steps'
import { definitions } from '../definitions'

export interface PrintFlowProps {
  readonly flowId: string
  readonly flow: Flow
  readonly layout: Layout
  /** Of the published version that is printed; undefined for the draft. */
  readonly version?: number
  readonly issues: readonly Issue[]
  /** Null when nothing could be compiled. */
  readonly gates: readonly EdgeGates[] | null
  readonly packs: readonly string[]
  readonly scenarios: readonly string[]
  readonly atMs: number
  readonly locale: Locale
}

const noGates: readonly EdgeGates[] = []

/** A flow for paper: the picture, then every step as text in reading order. Light whatever the page's theme is. */
export function PrintFlow({ flowId, flow, layout, version, issues, gates, packs, scenarios, atMs, locale }: PrintFlowProps) {
  const say = (text: Text, values?: Record<string, string | number>) => fill(text[locale], values)
  const draft = useMemo(() => ({ flow, layout }), [flow, layout])
  const steps = useMemo(() => printedSteps({ flow, definitions, gates: gates ?? noGates, issues, locale }), [flow, gates, issues, locale])
  const title = localText(flow.name, locale)
  const edition = version === undefined ? say(printText.draft) : say(printText.version, { n: version })
  const when = useMoment(atMs, locale)
  const subtitle = `${edition} · ${say(printText.asOf, { when })} · ${say(printText.stepsCount, { n: steps.length })}`
  const general = issues.filter(({ node }) => node === undefined)
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en'
  const query = (lang: Locale) => `?lang=${lang}${version === undefined ? '' : `&version=${version}`}`
  return (
    <article data-print lang={locale} className="mx-auto max-w-3xl p-6 print:max-w-none print:p-0">
      <nav className="mb-6 flex flex-wrap items-center gap-2 print:hidden">
        <Button asChild look="ghost">
          <Link href={`/flows/${flowId}`}>
            <ArrowLeft aria-hidden />
            {say(printText.back)}
          </Link>
        </Button>
        <span className="flex-1" />
        <Button asChild>
          <Link href={`/flows/${flowId}/print${query(other)}`} hrefLang={other} lang={other}>
            {fieldText[other][other]}
          </Link>
        </Button>
        <Button look="primary" onClick={() => window.print()}>
          <Printer aria-hidden />
          {say(printText.print)}
        </Button>
      </nav>
      <header>
        <h1 className="text-2xl font-semibold wrap-anywhere">
          <bdi>{title}</bdi>
        </h1>
        <p className="mt-1 text-sm text-ink-muted">{subtitle}</p>
        {localText(flow.description, locale) ? <p className="mt-2 text-sm">{localText(flow.description, locale)}</p> : null}
        <p className={gates ? 'mt-2 text-xs text-ink-muted' : 'mt-2 text-sm'}>
          {gates ? say(joining.colon, { a: say(printText.packs), b: packs.join(' · ') }) : say(printText.noPlan)}
        </p>
        {general.map((issue) => (
          <p key={issue.code + issue.message.en} className="mt-1 text-sm text-bad">
            {issue.message[locale]}
          </p>
        ))}
      </header>
      {steps.length === 0 ? (
        <p className="mt-6 text-sm text-ink-muted">{say(printText.empty)}</p>
      ) : (
        <>
          <div className="mt-4">
            {/* The moment is written into the picture. */}
            {when ? (
              <PrintPicture
                draft={draft}
                definitions={definitions}
                gates={gates ?? noGates}
                issues={issues}
                locale={locale}
                title={title}
                subtitle={subtitle}
              />
            ) : null}
          </div>
          <h2 className="mt-6 mb-2 text-lg font-semibold print:break-before-page">{say(printText.steps)}</h2>
          <ol>
            {steps.map((step) => (
              <PrintStep key={step.slug} step={step} locale={locale} />
            ))}
          </ol>
        </>
      )}
      <Facts flow={flow} layout={layout} scenarios={scenarios} locale={locale} />
    </article>
  )
}

function Facts({ flow, layout, scenarios, locale }: Pick<PrintFlowProps, 'flow' | 'layout' | 'scenarios' | 'locale'>) {
  const variables = flow.variables ?? []
  const comments = (layout.comments ?? []).filter(({ text }) => text.trim())
  return (
    <>
      {variables.length > 0 ? (
        <section className="mt-6 break-inside-avoid">
          <h2 className="mb-1 text-lg font-semibold">{printText.variables[locale]}</h2>
          <table className="w-full text-left text-sm">
            <thead className="text-xs text-ink-faint">
              <tr>
                {[printText.variable, printText.type, printText.otherwise].map((head) => (
                  <th key={head.en} scope="col" className="py-1 font-medium">
                    {head[locale]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {variables.map(({ name, type, fallback }) => (
                <tr key={name} className="border-t border-line">
                  <td className="py-1 font-mono text-xs">{name}</td>
                  <td className="py-1">{type}</td>
                  <td className="py-1">{typeof fallback === 'object' ? localText(fallback, locale) : String(fallback ?? '')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      <Lines title={printText.scenarios} lines={scenarios} locale={locale} />
      <Lines title={printText.comments} lines={comments.map(({ text }) => text)} locale={locale} />
    </>
  )
}

function Lines({ title, lines, locale }: { readonly title: Text; readonly lines: readonly string[]; readonly locale: Locale }) {
  if (lines.length === 0) return null
  return (
    <section className="mt-6">
      <h2 className="mb-1 text-lg font-semibold">{title[locale]}</h2>
      <ul className="list-disc pl-5 text-sm">
        {[...new Set(lines)].map((line) => (
          <li key={line} dir="auto" className="whitespace-pre-wrap">
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In the reader's own zone, which the server does not know: empty until the page runs in the browser. */
function useMoment(atMs: number, locale: Locale): string {
  const [text, setText] = useState('')
  useEffect(() => setText(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(atMs)), [atMs, locale])
  return text
}
