/** 138****5678: what everybody may see of a number. Short numbers show their last two digits only. */
export function maskPhone(e164: string): string {
  const digits = e164.replace(/^\+86(?=1\d{10}$)/, '').replace(/^\+/, '')
  if (digits.length < 8) return `****${digits.slice(-2)}`
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
