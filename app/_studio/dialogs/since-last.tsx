import Link from 'next/link'
import type { FlowChange } from '../../../flows/index'
import { useScope } from '../scope'
import type { LastPublished } from '../sync/use-last-published'
import { publishText } from '../text/dialogs.text'
import { useText } from '../use-text'
import { ChangeWords } from './change-words'

interface SinceLastProps {
  readonly published: LastPublished
  readonly changes: readonly FlowChange[]
  /** Publishing would make the very same call. */
  readonly isSame: boolean
}

/** What this publishing changes, in the words of the compare page. */
export function SinceLast({ published, changes, isSame }: SinceLastProps) {
  const { store } = useScope()
  const say = useText()
  const { versions, last } = published
  if (!last) return <p className="mb-4 text-sm text-ink-muted">{say(publishText.first)}</p>
  const { number } = last
  // Campaigns that go on with older versions.
  const running = versions.reduce((sum, row) => sum + row.campaignsRunning, 0)
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
      {changes.length === 0 ? (
        <p role="status" className="text-ink-muted">
          {say(isSame ? publishText.same : publishText.unchanged, { n: number })}
        </p>
      ) : null}
      <ChangeWords changes={changes} />
      {running > 0 && !isSame ? <p className="mt-1 text-ink-muted">{say(publishText.stay, { n: running })}</p> : null}
    </section>
  )
}
