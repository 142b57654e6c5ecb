import type { ReactNode } from 'react'
import { cn } from './cn'

export interface Column<Row> {
  readonly id: string
  readonly header: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'left' | 'right'
  /** Left out where the window is narrower than 640 px. */
  readonly wideOnly?: boolean
  /** Somebody's own words, of any length: they break where they must and never push the other columns out of sight. */
  readonly isName?: true
  readonly className?: string
}

interface TableProps<Row> {
  /** What the table lists, for screen readers. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly rowClassName?: (row: Row) => string | undefined
}

export function Table<Row>({ label, columns, rows, rowKey, rowClassName }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and a section would be one landmark too many
    <div role="group" className="relative overflow-x-auto" aria-label={label} tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-b border-line text-xs text-ink-faint">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={cn(
                  'h-9 px-3 font-medium whitespace-nowrap first:pl-4 last:pr-4',
                  column.align === 'right' ? 'text-right' : 'text-left',
                  column.wideOnly && 'max-sm:hidden',
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={cn('border-b border-line last:border-b-0 hover:bg-hover/60', rowClassName?.(row))}>
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={cn(
                    'h-11 px-3 py-1.5 first:pl-4 last:pr-4',
                    column.align === 'right' && 'text-right',
                    column.wideOnly && 'max-sm:hidden',
                    column.isName && 'min-w-20 wrap-anywhere',
                    column.className,
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
