import { Problem } from '../errors/problem'

/** Extension or number of somebody who answers. */
const target = /^(?:\+?[1-9]\d{2,14}|[0-9A-Za-z_]{1,32})$/
/** The simulator has one agent who always answers. */
const simulatedAgent = 'agent1'

/**
 * Who is behind the logical names of transfers: `CALLWEAVE_QUEUES=advisers=1001,1002;sales=+862166668888`.
 * Throws `bad-input` that names the entry. On the simulator a name that is not listed has an agent all the same.
 */
export function bridgeTargets(text: string | undefined, kind: 'simulator' | 'real'): (name: string) => readonly string[] {
  const queues = new Map<string, readonly string[]>()
  for (const entry of (text ?? '').split(';').filter((part) => part.trim() !== '')) {
    const [name = '', list = ''] = entry.split('=').map((part) => part.trim())
    const members = list.split(',').map((member) => member.trim())
    if (!/^[\w-]{1,64}$/.test(name) || !members.every((member) => target.test(member))) throw new Problem('bad-input', { field: `CALLWEAVE_QUEUES: ${name}` })
    queues.set(name, members)
  }
  return (name) => queues.get(name) ?? (kind === 'simulator' ? [simulatedAgent] : [])
}
