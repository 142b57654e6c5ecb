import { verifyLedger as verify } from '../ledger/verify-ledger'
import { procedure } from '../trpc'
import { verifyLedgerInput } from './verify-ledger.schema'

/** Walks the whole chain of decisions; a mutation, since it reads every one and runs only when asked for. */
export const verifyLedger = procedure.input(verifyLedgerInput).mutation(({ ctx, input }) => verify(ctx.sql, ctx.workspaceId, input.head))
