import { router } from '../trpc'
import { addCallerId } from './add-caller-id'
import { audit } from './audit'
import { drainNode } from './drain-node'
import { read } from './read'
import { saveCallerIdFacts } from './save-caller-id-facts'
import { saveWorkspace } from './save-workspace'
import { setCallerId } from './set-caller-id'

export const settingsRouter = router({ addCallerId, audit, drainNode, read, saveCallerIdFacts, saveWorkspace, setCallerId })
