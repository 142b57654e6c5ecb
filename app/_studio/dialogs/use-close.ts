'use client'
import { useScope } from '../scope'
import { takeEarlyTyping } from './early-typing'

export function useClose(): () => void {
  const { store } = useScope()
  return () => {
    takeEarlyTyping()
    store.getState().set({ dialog: null })
  }
}
