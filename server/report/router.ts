import { router } from '../trpc'
import { drawn } from './drawn'
import { flowFigures } from './flow-figures'
import { flowScope } from './flow-scope'
import { flows } from './flows'

export const reportRouter = router({ drawn, flowFigures, flows, flowScope })
