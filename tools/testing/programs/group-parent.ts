// A parent for the tests of supervision: starts two children in a group, prints its own, the guard's and their numbers, waits to be killed.
import { ticking } from '../ticking-spec'
import { ProcessGroup } from '../../stack/process-group'

const [state = ''] = process.argv.slice(2)
const group = await ProcessGroup.open(state)
await group.start(ticking('one', state))
await group.start(ticking('two', state))
console.log(JSON.stringify({ guard: group.guardPid, ...group.pids() }))
setInterval(() => {}, 60_000)
