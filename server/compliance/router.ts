import { router } from '../trpc'
import { decisions } from './decisions'
import { packs } from './packs'

export const complianceRouter = router({ decisions, packs })
