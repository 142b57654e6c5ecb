import { router } from '../trpc'
import { cancel } from './cancel'
import { contacts } from './contacts'
import { create } from './create'
import { get } from './get'
import { list } from './list'
import { pace } from './pace'
import { pause } from './pause'
import { publishedFlows } from './published-flows'
import { resume } from './resume'
import { start } from './start'
import { why } from './why'

export const campaignRouter = router({ cancel, contacts, create, get, list, pace, pause, publishedFlows, resume, start, why })
