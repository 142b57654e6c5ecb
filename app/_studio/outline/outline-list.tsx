import { cn } from '../../_ui/cn'
import type { NestedRow } from './nested'
import { OutlineItem } from './outline-item'

interface OutlineListProps {
  readonly rows: readonly NestedRow[]
  readonly label?: string
  readonly className?: string
}

/** One level of the outline with those below it: a screen reader tells how deep a list stands. */
export function OutlineList({ rows, label, className }: OutlineListProps) {
  return (
    <ol aria-label={label} className={cn('flex flex-col gap-1.5', className)}>
      {rows.map(({ row, below }) => (
        <li key={`${row.from?.node ?? ''}:${row.from?.port ?? ''}>${row.slug}`} className="flex flex-col gap-1.5">
          <OutlineItem row={row} />
          {below.length > 0 ? <OutlineList rows={below} className="ms-5" /> : null}
        </li>
      ))}
    </ol>
  )
}
