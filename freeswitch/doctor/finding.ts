export interface Finding {
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly zh: string
  readonly en: string
  /** What to do. */
  readonly fix: { readonly zh: string; readonly en: string }
}
