import { router } from '../trpc'
import { calendars } from './calendars'
import { cancel } from './cancel'
import { list } from './list'
import { saveCalendar } from './save-calendar'

export const bookingRouter = router({ calendars, cancel, list, saveCalendar })
