'use client'
import { Input } from '../_ui/input'

interface ZoneInputProps {
  readonly id: string
  readonly value: string
  readonly onChange: (zone: string) => void
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: true | undefined
}

/** An IANA time zone, with those that the browser knows to choose from. */
export function ZoneInput({ onChange, ...rest }: ZoneInputProps) {
  return (
    <>
      <Input {...rest} required spellCheck={false} list={`${rest.id}-zones`} className="font-mono text-xs" onChange={({ target }) => onChange(target.value)} />
      <datalist id={`${rest.id}-zones`}>
        {Intl.supportedValuesOf('timeZone').map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  )
}
