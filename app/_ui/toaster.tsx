'use client'
import { type ComponentType, useEffect, useState } from 'react'
import type { toast as show, ToasterProps } from 'sonner'

/** A message may be the first of the page, and then what shows it is not there yet. */
let isShown: () => void = () => undefined
const shown = new Promise<void>((resolve) => {
  isShown = resolve
})
let fetchToaster: () => void = () => undefined

async function say(how: 'message' | 'success' | 'error', ...args: Parameters<typeof show>): Promise<void> {
  fetchToaster()
  const { toast: sonner } = await import('sonner')
  await shown
  sonner[how](...args)
}

type Say = (...args: Parameters<typeof show>) => void

export const toast: Say & { readonly success: Say; readonly error: Say } = Object.assign((...args: Parameters<typeof show>) => void say('message', ...args), {
  success: (...args: Parameters<typeof show>) => void say('success', ...args),
  error: (...args: Parameters<typeof show>) => void say('error', ...args),
})

/** Most pages never show a message, so the code for it comes when the page has long been there, or with the first message. */
const fetchAfterMs = 10_000

/** Short confirmations at the lower edge. Errors that need an answer stay where they happened. */
export function Toaster({ theme, label }: { readonly theme: 'light' | 'dark' | 'system'; readonly label: string }) {
  const [Sonner, setSonner] = useState<ComponentType<ToasterProps> | null>(null)
  useEffect(() => {
    fetchToaster = () => void import('sonner').then((module) => setSonner(() => module.Toaster)).catch(() => undefined)
    const timer = setTimeout(fetchToaster, fetchAfterMs)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (Sonner) isShown()
  }, [Sonner])
  if (!Sonner) return null
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
