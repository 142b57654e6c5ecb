'use client'
import { Lock } from 'lucide-react'
import type { ReceiptLine } from '../../../flows/index'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import { publishText } from '../text/dialogs.text'
import { useText } from '../use-text'

/** What policy puts in, where and why: the very list that the canvas shows as locked cards. */
export function ReceiptList({ lines }: { readonly lines: readonly ReceiptLine[] }) {
  const { definitions, locale } = useScope()
  const say = useText()
  const flow = useStudio((state) => state.draft.flow)
  const place = ({ node, port }: ReceiptLine) => {
    if (!node) return say(publishText.everywhere)
    return say(port ? publishText.after : publishText.before, { node: nodeName(flow, definitions, locale, node) })
  }
  return (
    <section aria-label={say(publishText.gates)}>
      <h3 className="text-sm font-medium">{say(publishText.gates)}</h3>
      <ul className="mt-1.5 divide-y divide-line rounded-md border border-line">
        {once(lines).map((line) => (
          <li key={nameOf(line)} className="flex items-start gap-2.5 px-3 py-2 text-sm">
            <Lock className="mt-1 size-3.5 shrink-0 text-ink-faint" aria-hidden />
            <div className="min-w-0 flex-1">
              <p>
                <span className="font-medium">{say(line.name)}</span> <span className="text-ink-faint">{place(line)}</span>
              </p>
              <p className="text-ink-muted">{say(line.why)}</p>
              <p className="text-xs wrap-anywhere text-ink-faint">
                {line.rule} · {line.source}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A gate that stands before every try of the same dial is one line to the reader. */
function once(lines: readonly ReceiptLine[]): readonly ReceiptLine[] {
  return [...new Map(lines.map((line) => [nameOf(line), line])).values()]
}

function nameOf({ gate, node, port }: ReceiptLine): string {
  return `${gate} ${node ?? ''} ${port ?? ''}`
}
