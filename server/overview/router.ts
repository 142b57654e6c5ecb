import { router } from '../trpc'
import { callTried } from './call-tried'
import { closeFirstSteps } from './close-first-steps'
import { read } from './read'

export const overviewRouter = router({ callTried, closeFirstSteps, read })
