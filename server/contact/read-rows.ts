import { parse } from 'csv-parse/sync'
import { delimiterOf } from '../../flows/table/delimiter-of'

export interface CsvRow {
  /** 1-based line of the file on which the row begins. */
  readonly line: number
  readonly cells: readonly string[]
}

export type ReadRows = { readonly rows: readonly CsvRow[] } | { readonly brokenAtLine: number }

/** Comma, semicolon or tab, whichever the header has most of; quotes may hold line breaks. */
export function readRows(text: string): ReadRows {
  const rows: CsvRow[] = []
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (cells: readonly string[], { lines }) => {
        // csv-parse counts the line that a record ends on.
        rows.push({ line: lines - cells.join('').split('\n').length + 1, cells })
        return null
      },
    })
    return { rows }
  } catch (error) {
    return { brokenAtLine: error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1 }
  }
}
