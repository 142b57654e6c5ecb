'use client'
import { useScope } from '../scope'

export function useClose(): () => void {
  const { store } = useScope()
  return () => store.getState().set({ dialog: null })
}
