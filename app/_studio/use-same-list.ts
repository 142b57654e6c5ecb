import { useState } from 'react'
import { sameList } from './canvas/keep'

/** The list that was drawn before, as long as the new one holds the same. */
export function useSameList<T>(list: readonly T[]): readonly T[] {
  const [same] = useState(() => sameList<T>())
  return same(list)
}
