import { router } from '../trpc'
import { addDoNotCall } from './add-do-not-call'
import { doNotCallList } from './do-not-call-list'
import { get } from './get'
import { lists } from './lists'
import { people } from './people'
import { removeDoNotCall } from './remove-do-not-call'

export const contactRouter = router({ addDoNotCall, doNotCallList, get, lists, people, removeDoNotCall })
