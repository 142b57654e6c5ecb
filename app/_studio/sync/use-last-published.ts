'use client'
import { useEffect, useState } from 'react'
import type { Flow } from '../../../flows/model/flow'
import { useScope } from '../scope'
import type { VersionRow } from './studio-api'

export interface LastPublished {
  /** All versions, newest first. */
  readonly versions: readonly VersionRow[]
  /** The newest; null when nothing was published yet. */
  readonly last: { readonly number: number; readonly planHash: string; readonly flow: Flow } | null
}

/** What was published last; null until the server has told, and while it is away. */
export function useLastPublished(): LastPublished | null {
  const { api } = useScope()
  const [found, setFound] = useState<LastPublished | null>(null)
  useEffect(() => {
    let isGone = false
    const look = async () => {
      const versions = await api.versions()
      const [newest] = versions
      const last = newest ? { number: newest.number, planHash: newest.planHash, flow: (await api.version(newest.id)).flow } : null
      if (!isGone) setFound({ versions, last })
    }
    look().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [api])
  return found
}
