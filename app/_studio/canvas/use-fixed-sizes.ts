'use client'
import { useStoreApi } from '@xyflow/react'
import { useState } from 'react'

/**
 * Every card comes with its size and its handles (`geometry.ts`), but React Flow measures each that enters the view all
 * the same: its box and each handle's, in the middle of a pan. Taken out here, before its renderer takes hold of it.
 */
export function useFixedSizes(): void {
  const store = useStoreApi()
  useState(() => store.setState({ updateNodeInternals: () => undefined }))
}
