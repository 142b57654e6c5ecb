import { type Locale, type Text, locales } from '../../../flows/model/text'
import { Kbd } from '../../_ui/kbd'
import { Sentence } from '../canvas/sentence'
import { fieldText } from '../text/fields.text'
import { fill } from '../use-text'
import { printText } from './print.text'
import type { PrintedStep } from './printed-steps'

/** One node on paper: what it does, what is heard, where it leads, and what policy put before it. */
export function PrintStep({ step, locale }: { readonly step: PrintedStep; readonly locale: Locale }) {
  const say = (text: Text, values?: Record<string, string | number>) => fill(text[locale], values)
  return (
    <li className="break-inside-avoid border-t border-line py-3" id={`step-${step.number}`}>
      {step.gates.length > 0 ? (
        <div className="hatch mb-2 rounded-md border border-dashed border-line-strong p-2 text-xs">
          <p className="font-medium">{say(printText.gates)}</p>
          <ul className="mt-0.5">
            {step.gates.map((gate) => (
              <li key={gate.gate}>
                <span className="font-medium">{gate.name[locale]}</span>
                <span className="text-ink-muted"> · {gate.why[locale]}</span>
                <span className="text-ink-faint"> · {say(printText.source, { source: `${gate.rule} · ${gate.source}` })}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <h3 className="text-base font-semibold">
        {step.number}. <bdi>{step.name}</bdi>
        {step.typeName ? <span className="ml-2 text-sm font-normal text-ink-faint">{step.typeName}</span> : null}
      </h3>
      {step.isReached ? null : <p className="text-xs text-warn">{say(printText.unreached)}</p>}
      {step.sentence.length > 0 ? (
        <p className="mt-0.5 text-sm text-ink-muted">
          <Sentence parts={step.sentence} lines="all" />
        </p>
      ) : null}
      {step.problems.map((problem) => (
        <p key={problem} className="mt-1 text-sm text-bad">
          {problem}
        </p>
      ))}
      {step.prompts.length > 0 ? (
        <dl className="mt-1.5 grid grid-cols-[9rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
          {step.prompts.flatMap((row) =>
            locales
              .filter((one) => row.text[one]?.trim())
              .map((one) => (
                <div key={`${row.path.join('/')}/${one}`} className="contents">
                  <dt className="text-xs leading-5 text-ink-faint">
                    {row.label} · {fieldText[one][locale]}
                  </dt>
                  <dd lang={one} dir="auto" className="break-words whitespace-pre-wrap">
                    {row.text[one]}
                  </dd>
                </div>
              )),
          )}
        </dl>
      ) : null}
      {step.exits.length > 0 ? (
        <ul aria-label={say(printText.exits)} className="mt-1.5 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
          {step.exits.map((exit) => (
            <li key={`${exit.key ?? ''}${exit.label}`} className="flex items-center gap-1">
              {exit.key ? <Kbd>{exit.key}</Kbd> : null}
              <span className="text-ink-muted">{exit.label} →</span>
              {exit.to ? (
                <a href={`#step-${exit.to.number}`} className="font-medium">
                  {exit.to.number}. <bdi>{exit.to.name}</bdi>
                </a>
              ) : (
                <span className="text-ink-faint">{say(printText.nowhere)}</span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
