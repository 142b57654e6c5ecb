'use client'
import { Toaster as Sonner } from 'sonner'

export { toast } from 'sonner'

/** Short confirmations at the lower edge. Errors that need an answer stay where they happened. */
export function Toaster({ theme, label }: { readonly theme: 'light' | 'dark' | 'system'; readonly label: string }) {
  return (
    <Sonner
      theme={theme}
      position="bottom-right"
      containerAriaLabel={label}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: 'flex w-(--width) items-start gap-2 rounded-md border border-line bg-raised px-3 py-2.5 text-sm text-ink shadow-pop',
          description: 'text-xs text-ink-muted',
          actionButton: 'ml-auto font-medium text-accent',
          icon: 'mt-0.5',
        },
      }}
    />
  )
}
