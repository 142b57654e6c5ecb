'use client'
import type { ReactNode } from 'react'
import { onFirstUse } from './on-first-use'

export interface MenuItem {
  readonly id: string
  readonly label: ReactNode
  readonly icon?: ReactNode
  readonly keys?: string
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onSelect: () => void
}

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactNode
  /** Groups with a line between them. */
  readonly groups: readonly (readonly MenuItem[])[]
  readonly align?: 'start' | 'end'
}

export const Menu = onFirstUse<MenuProps>('menu', () => import('./open-menu').then((module) => module.OpenMenu))
