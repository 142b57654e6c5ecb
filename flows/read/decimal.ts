/** A number as written: digits without grouping commas or leading zeros. */
export interface Decimal {
  readonly isNegative: boolean
  /** At least one digit. */
  readonly whole: string
  /** Digits after the point, '' for none. */
  readonly fraction: string
}

/** Reads `1234`, `-12.50`, `1,234.5`, and numbers of JavaScript that need no exponent; undefined for anything else. */
export function parseDecimal(value: string | number): Decimal | undefined {
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(String(value).trim())
  if (!match) return undefined
  const [, sign, whole = '0', fraction = ''] = match
  return { isNegative: sign === '-', whole: whole.replaceAll(',', '').replace(/^0+(?=\d)/, ''), fraction }
}
