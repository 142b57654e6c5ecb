import { router } from '../trpc'
import { addCallerId } from './add-caller-id'
import { audit } from './audit'
import { callerIdUses } from './caller-id-uses'
import { drainNode } from './drain-node'
import { read } from './read'
import { removeCallerId } from './remove-caller-id'
import { saveCallerIdFacts } from './save-caller-id-facts'
import { saveWorkspace } from './save-workspace'
import { setCallerId } from './set-caller-id'

export const settingsRouter = router({
  addCallerId,
  audit,
  callerIdUses,
  drainNode,
  read,
  removeCallerId,
  saveCallerIdFacts,
  saveWorkspace,
  setCallerId,
})
