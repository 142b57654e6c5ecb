import { sendSignal } from '../../../tools/stack/process-ledger'
import type { ChaosStack } from './chaos-stack'
import type { Fault, ProcessTarget } from './fault'
import type { MomentOfCall } from './moment-watch'
import { processTree } from './process-tree'

/** Does the harm and returns once it is over: a killed process is back, a frozen one thawed, a link mended. */
export async function inflict(stack: ChaosStack, fault: Fault, of: Pick<MomentOfCall, 'workerPid'>, random: () => number): Promise<void> {
  switch (fault.kind) {
    case 'kill': {
      const pid = victim(stack, fault.target, of, random)
      const back = stack.revived(pid)
      for (const one of processTree(pid)) sendSignal(one, 'SIGKILL')
      return back
    }
    case 'freeze': {
      const tree = processTree(victim(stack, fault.target, of, random))
      for (const one of tree) sendSignal(one, 'SIGSTOP')
      await held(fault)
      for (const one of tree) sendSignal(one, 'SIGCONT')
      return
    }
    case 'start':
      return stack.startExtra(fault.target)
    case 'cut':
      return stack.linkOf(of.workerPid).cut()
    case 'slow':
    case 'split':
    case 'halfOpen':
    case 'lose':
    case 'duplicate':
    case 'late': {
      const mend = stack.linkOf(of.workerPid).harm(fault.kind, random)
      await held(fault)
      return mend()
    }
  }
}

/** Where a call worker is meant, the one whose call came to the moment, unless it is one that nobody would start again. */
function victim(stack: ChaosStack, target: ProcessTarget, { workerPid }: Pick<MomentOfCall, 'workerPid'>, random: () => number): number {
  const pids = stack.pidsOf(target)
  const pid = target === 'callWorker' && workerPid !== undefined && pids.includes(workerPid) ? workerPid : pids[Math.floor(random() * pids.length)]
  if (pid === undefined) throw new Error(`there is no ${target}`)
  return pid
}

function held({ heldMs }: Fault): Promise<void> {
  return new Promise((go) => setTimeout(go, heldMs))
}
