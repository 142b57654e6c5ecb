import { router } from '../trpc'
import { add } from './add'
import { change } from './change'
import { list } from './list'
import { remove } from './remove'
import { ring } from './ring'

export const inboundRouter = router({ add, change, list, remove, ring })
