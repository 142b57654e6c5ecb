'use client'
import { ErrorState } from './_ui/error-state'

export default function PageError({ error, reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <div className="py-16">
      <ErrorState error={error} onRetry={reset} />
    </div>
  )
}
