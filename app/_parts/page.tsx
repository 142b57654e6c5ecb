import type { ReactNode } from 'react'

/** The width and margins of an ordinary page. */
export function Page({ children }: { readonly children: ReactNode }) {
  return <div className="mx-auto w-full max-w-6xl px-4 py-5 md:px-6 md:py-6">{children}</div>
}
