/** A half-typed config may be one that the type never saw; the card then says less, the checker says why. */
export function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
