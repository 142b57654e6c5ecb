import { cn } from './cn'

/** A grey stand-in of about the size of what is coming. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden className={cn('animate-[breathe_1.6s_ease-in-out_infinite] rounded-md bg-sunken', className)} />
}

export function SkeletonRows({ rows = 5, label }: { readonly rows?: number; readonly label: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-2 p-4">
      {[...Array(rows).keys()].map((row) => (
        <Skeleton key={row} className="h-8" />
      ))}
    </div>
  )
}
