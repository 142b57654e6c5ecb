'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'

interface SheetProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: ReactNode
  readonly side?: 'left' | 'right'
  readonly children: ReactNode
}

/** A panel over the edge of the window, as high as it is. */
export function Sheet({ open, onOpenChange, title, side = 'right', children }: SheetProps) {
  const t = useTranslations('chrome')
  const place = side === 'right' ? 'right-0 border-l animate-[slide-in-right_160ms_ease-out]' : 'left-0 border-r animate-[slide-in-left_160ms_ease-out]'
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className={cn('fixed inset-y-0 z-50 flex w-[min(420px,calc(100vw-40px))] flex-col border-line bg-raised shadow-pop', place)}
        >
          <header className="flex items-center gap-3 border-b border-line px-4 py-3">
            <Radix.Title className="min-w-0 flex-1 truncate text-base font-semibold">{title}</Radix.Title>
            <Radix.Close aria-label={t('close')} className="rounded-sm p-1 text-ink-faint hover:bg-hover hover:text-ink">
              <X className="size-4" aria-hidden />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
