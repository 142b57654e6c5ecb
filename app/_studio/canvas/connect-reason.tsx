import { Ban } from 'lucide-react'
import type { Text } from '../../../flows/model/text'
import { useText } from '../use-text'

/** Why the connection under the pointer would be refused. */
export function ConnectReason({ reason }: { readonly reason: Text | null }) {
  const say = useText()
  return (
    <div role="status" aria-live="polite" className="pointer-events-none absolute inset-x-0 top-3 z-10 flex justify-center px-3">
      {reason ? (
        <p className="flex max-w-lg items-center gap-2 rounded-md border border-bad/40 bg-raised px-3 py-1.5 text-sm text-bad shadow-pop">
          <Ban className="size-4 shrink-0" aria-hidden />
          {say(reason)}
        </p>
      ) : null}
    </div>
  )
}
