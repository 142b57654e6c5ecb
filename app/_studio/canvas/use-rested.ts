'use client'
import { useEffect, useState } from 'react'

const restMs = 400

/** A value as it was when it last stood still. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
