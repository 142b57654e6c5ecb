import type { GateId } from '../../model/command'
import type { Gate } from '../gate'
import { aiDisclosure } from './ai-disclosure'
import { callerIdRoom } from './caller-id-room'
import { callingWindow } from './calling-window'
import { campaignRunning } from './campaign-running'
import { consent } from './consent'
import { doNotCall } from './do-not-call'
import { frequencyCap } from './frequency-cap'
import { identify } from './identify'
import { optOut } from './opt-out'
import { purposeTagged } from './purpose-tagged'
import { recordingNotice } from './recording-notice'

/** All gates, in the order in which they hold. */
export const gates: readonly Gate[] = [
  purposeTagged,
  identify,
  aiDisclosure,
  recordingNotice,
  optOut,
  campaignRunning,
  doNotCall,
  consent,
  callingWindow,
  frequencyCap,
  callerIdRoom,
]

/** What the check asks for before every dial, in this order. */
export const gatesBeforeDial: readonly GateId[] = gates.filter(({ stage }) => stage === 'beforeDial').map(({ id }) => id)

export const gateOf = (id: GateId): Gate | undefined => gates.find((gate) => gate.id === id)
