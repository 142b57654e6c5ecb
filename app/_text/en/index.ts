import { board } from './board'
import { bookings } from './bookings'
import { calls } from './calls'
import { campaigns } from './campaigns'
import { chrome } from './chrome'
import { compliance } from './compliance'
import { contacts } from './contacts'
import { messages } from './messages'
import { overview } from './overview'
import { reports } from './reports'
import { settings } from './settings'
import { signIn } from './sign-in'
import { studio } from './studio'
import { wizard } from './wizard'
import { words } from './words'

export const en = {
  board,
  bookings,
  calls,
  campaigns,
  chrome,
  compliance,
  contacts,
  messages,
  overview,
  reports,
  settings,
  signIn,
  studio,
  wizard,
  words,
} as const
