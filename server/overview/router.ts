import { router } from '../trpc'
import { read } from './read'

export const overviewRouter = router({ read })
