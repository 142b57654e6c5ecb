'use client'
import { useEffect } from 'react'
import type { Scope } from '../scope'

/** Asks before the page goes away with work that only this browser has; a hidden page saves at once. */
export function useLeaveGuard(scope: Scope | null): void {
  useEffect(() => {
    if (!scope) return
    const onLeave = (event: BeforeUnloadEvent) => {
      if (scope.store.getState().save !== 'saved') event.preventDefault()
    }
    const onHide = () => {
      if (document.visibilityState === 'hidden') void scope.autosave.flush()
    }
    window.addEventListener('beforeunload', onLeave)
    window.addEventListener('online', onHide)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('beforeunload', onLeave)
      window.removeEventListener('online', onHide)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [scope])
}
