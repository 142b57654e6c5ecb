'use client'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { diffFlows, type FlowChange } from '../../../flows/index'
import { canonical } from '../document/canonical'
import { useScope } from '../scope'
import { publishText } from '../text/dialogs.text'
import { useText } from '../use-text'

const shownMax = 8

interface Since {
  /** Of the last version; undefined when there is none. */
  readonly number?: number
  readonly changes: readonly FlowChange[]
  /** Campaigns that go on with older versions. */
  readonly running: number
}

/** What this publishing changes, in the words of `callweave diff`; left out while the server cannot say. */
export function SinceLast() {
  const { store, api, locale } = useScope()
  const say = useText()
  const [since, setSince] = useState<Since>()
  useEffect(() => {
    let isGone = false
    const look = async () => {
      const versions = await api.versions()
      const [last] = versions
      const running = versions.reduce((sum, row) => sum + row.campaignsRunning, 0)
      const changes = last ? diffFlows((await api.version(last.id)).flow, canonical(store.getState().draft).flow) : []
      if (!isGone) setSince({ number: last?.number, changes, running })
    }
    look().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [api, store])
  if (!since) return null
  const { number, changes, running } = since
  if (number === undefined) return <p className="mb-4 text-sm text-ink-muted">{say(publishText.first)}</p>
  return (
    <section aria-label={say(publishText.since, { n: number })} className="mb-4 text-sm">
      <h3 className="flex items-baseline gap-3 font-medium">
        {say(publishText.since, { n: number })}
        <Link
          className="text-xs font-normal text-accent underline-offset-2 hover:underline"
          href={`/flows/${store.getState().flowId}/compare?from=${number}&to=draft`}
        >
          {say(publishText.compareAll)}
        </Link>
      </h3>
      {changes.length === 0 ? <p className="text-ink-muted">{say(publishText.unchanged, { n: number })}</p> : null}
      <ul className="mt-1 list-disc pl-5 text-ink-muted">
        {changes.slice(0, shownMax).map((change) => (
          <li key={`${change.kind}:${change.node ?? ''}:${change.field ?? ''}`} className="break-words">
            {change.text[locale]}
          </li>
        ))}
      </ul>
      {changes.length > shownMax ? <p className="text-ink-faint">{say(publishText.moreChanges, { n: changes.length - shownMax })}</p> : null}
      {running > 0 ? <p className="mt-1 text-ink-muted">{say(publishText.stay, { n: running })}</p> : null}
    </section>
  )
}
