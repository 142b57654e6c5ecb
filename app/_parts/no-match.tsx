'use client'
import { FilterX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '../_ui/button'
import { EmptyState } from '../_ui/empty-state'

/** A list that only its filters leave empty: what is there is one button away. */
export function NoMatch({ title, onClear }: { readonly title: ReactNode; readonly onClear: () => void }) {
  const chrome = useTranslations('chrome')
  const clear = () => {
    // The button goes with the empty list; the reader stays in the page.
    document.getElementById('content')?.focus()
    onClear()
  }
  return (
    <EmptyState icon={<FilterX />} title={title} action={<Button onClick={clear}>{chrome('clearFilters')}</Button>}>
      {chrome('noMatchHelp')}
    </EmptyState>
  )
}
