import type { Disposition } from '../../flows/model/outcome'

/** Fill of a final state in bars. */
export const fillOf: Readonly<Record<Disposition, string>> = {
  completed: 'var(--color-fill-completed)',
  optedOut: 'var(--color-fill-optedOut)',
  hungUp: 'var(--color-fill-hungUp)',
  machine: 'var(--color-fill-machine)',
  busy: 'var(--color-fill-busy)',
  noAnswer: 'var(--color-fill-noAnswer)',
  rejected: 'var(--color-fill-rejected)',
  unreachable: 'var(--color-fill-unreachable)',
  blocked: 'var(--color-fill-blocked)',
  failed: 'var(--color-fill-failed)',
  cancelled: 'var(--color-fill-cancelled)',
}
