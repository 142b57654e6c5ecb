import { router } from '../trpc'
import { decisions } from './decisions'
import { packs } from './packs'
import { verifyLedger } from './verify-ledger'

export const complianceRouter = router({ decisions, packs, verifyLedger })
