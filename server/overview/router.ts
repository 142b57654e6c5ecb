import { router } from '../trpc'
import { closeFirstSteps } from './close-first-steps'
import { read } from './read'

export const overviewRouter = router({ read, closeFirstSteps })
