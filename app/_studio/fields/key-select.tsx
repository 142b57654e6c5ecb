'use client'
import { Select } from '../../_ui/select'
import { phoneKeys } from './fresh-entry'

interface KeySelectProps {
  readonly label: string
  readonly value: unknown
  /** Entries of the list; their keys cannot be chosen twice. */
  readonly taken: readonly unknown[]
  readonly onChange: (key: string) => void
  readonly isReadOnly: boolean
  readonly path: string
}

export function KeySelect({ label, value, taken, onChange, isReadOnly, path }: KeySelectProps) {
  const used = new Set(taken.map((entry) => (typeof entry === 'object' && entry !== null && 'key' in entry ? entry.key : undefined)))
  const options = phoneKeys.map((key) => ({ value: key, label: key, disabled: key !== value && used.has(key) }))
  return (
    <div className="shrink-0" data-field={path}>
      <Select className="w-16" aria-label={label} options={options} value={phoneKeys.find((key) => key === value)} onChange={onChange} disabled={isReadOnly} />
    </div>
  )
}
