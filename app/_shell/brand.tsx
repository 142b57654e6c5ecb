import Link from 'next/link'

/** Two threads that cross: the mark. */
export function Brand({ narrow = false }: { readonly narrow?: boolean }) {
  return (
    <Link href="/" prefetch={narrow ? false : undefined} className="inline-flex items-center gap-2 text-base font-semibold text-ink" aria-label="Callweave">
      <svg viewBox="0 0 24 24" className="size-6" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" aria-hidden="true">
        <path d="M3 8c5 0 6 8 11 8h7" />
        <path d="M3 16c2.2 0 3.6-1.5 5-3.3M12.4 9.9C13.500 8.700 14.800 8 16.500 8H21" />
      </svg>
      {narrow ? null : <span aria-hidden="true">Callweave</span>}
    </Link>
  )
}
