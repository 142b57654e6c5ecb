import {
  AudioLines, Bell, Box, Braces, CalendarCheck, CalendarClock, ChartBar, CircleStop, ClipboardList, Clock, Contact, Database, Ear, FileAudio, Flag,
  FormInput, GitBranch, GitFork, Globe, Grid3x3, Hash, Headphones, Headset, Hourglass, IdCard, Keyboard, ListChecks, Lock, type LucideIcon, Mail,
  Megaphone, MessageCircle, MessageSquare, Mic, Milestone, Moon, PhoneCall, PhoneForwarded, PhoneIncoming, PhoneOff, PhoneOutgoing, Phone, Play, Repeat, Route, Send,
  ShieldCheck, Shuffle, SlidersHorizontal, Sparkles, Split, Star, Timer, Undo2, UserRound, Users, Variable, Voicemail, Volume2, Webhook, Workflow,
} from 'lucide-react'

/** Names that a node definition may use for its icon. One more is one word here; an unknown name shows a box. */
const icons: Readonly<Record<string, LucideIcon>> = {
  'audio-lines': AudioLines, bell: Bell, braces: Braces, 'calendar-check': CalendarCheck, 'calendar-clock': CalendarClock, 'chart-bar': ChartBar,
  'circle-stop': CircleStop, 'clipboard-list': ClipboardList, clock: Clock, contact: Contact, database: Database, ear: Ear, 'file-audio': FileAudio, flag: Flag,
  'form-input': FormInput, 'git-branch': GitBranch, 'git-fork': GitFork, globe: Globe, 'grid-3x3': Grid3x3, hash: Hash, headphones: Headphones, headset: Headset,
  hourglass: Hourglass, 'id-card': IdCard, keyboard: Keyboard, 'list-checks': ListChecks, lock: Lock, mail: Mail, megaphone: Megaphone, 'message-circle': MessageCircle,
  'message-square': MessageSquare, mic: Mic, milestone: Milestone, moon: Moon, 'phone-call': PhoneCall, 'phone-forwarded': PhoneForwarded, 'phone-incoming': PhoneIncoming,
  'phone-off': PhoneOff, 'phone-outgoing': PhoneOutgoing, phone: Phone, play: Play, repeat: Repeat, route: Route, send: Send, 'shield-check': ShieldCheck, shuffle: Shuffle,
  'sliders-horizontal': SlidersHorizontal, sparkles: Sparkles, split: Split, star: Star, timer: Timer, 'undo-2': Undo2, 'user-round': UserRound, users: Users, variable: Variable,
  voicemail: Voicemail, 'volume-2': Volume2, webhook: Webhook, workflow: Workflow,
}

export function NodeIcon({ name, className }: { readonly name: string; readonly className?: string }) {
  const Icon = icons[name] ?? Box
  return <Icon className={className ?? 'size-3.5'} aria-hidden />
}
