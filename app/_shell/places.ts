import {
  BookUser,
  CalendarClock,
  ChartNetwork,
  ChartNoAxesGantt,
  Megaphone,
  MessageSquareText,
  PhoneCall,
  Scale,
  Settings,
  Workflow,
  type LucideIcon,
} from 'lucide-react'

interface Place {
  readonly href: string
  readonly name: 'overview' | 'flows' | 'campaigns' | 'calls' | 'reports' | 'contacts' | 'bookings' | 'messages' | 'compliance' | 'settings'
  readonly icon: LucideIcon
}

/** The main navigation, in the order of a working day. */
export const places: readonly Place[] = [
  { href: '/', name: 'overview', icon: ChartNoAxesGantt },
  { href: '/flows', name: 'flows', icon: Workflow },
  { href: '/campaigns', name: 'campaigns', icon: Megaphone },
  { href: '/calls', name: 'calls', icon: PhoneCall },
  { href: '/reports', name: 'reports', icon: ChartNetwork },
  { href: '/contacts', name: 'contacts', icon: BookUser },
  { href: '/bookings', name: 'bookings', icon: CalendarClock },
  { href: '/messages', name: 'messages', icon: MessageSquareText },
  { href: '/compliance', name: 'compliance', icon: Scale },
  { href: '/settings', name: 'settings', icon: Settings },
]

export function isHere(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)
}
