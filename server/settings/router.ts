import { router } from '../trpc'
import { audit } from './audit'
import { drainNode } from './drain-node'
import { read } from './read'
import { saveWorkspace } from './save-workspace'
import { setCallerId } from './set-caller-id'

export const settingsRouter = router({ audit, drainNode, read, saveWorkspace, setCallerId })
