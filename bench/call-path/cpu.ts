import { readdirSync, readFileSync } from 'node:fs'

/** Ticks of USER_HZ, which is 100 on every Linux that Node runs on. */
const ticksPerSecond = 100

/** Processor seconds used so far by a process and its descendants, those that have ended included; a descendant that has a name of its own counts there. */
export type CpuSeconds = Readonly<Record<string, number>>

interface Stat {
  readonly parent: number
  readonly seconds: number
  /** Of children that ended and were waited for. */
  readonly gone: number
}

export function cpuSeconds(pids: Readonly<Record<string, number>>): CpuSeconds {
  const stats = new Map<number, Stat>()
  for (const entry of readdirSync('/proc')) {
    const stat = /^\d+$/.test(entry) ? statOf(Number(entry)) : undefined
    if (stat) stats.set(Number(entry), stat)
  }
  const named = new Set(Object.values(pids))
  const total = (pid: number): number => {
    const own = stats.get(pid)
    if (!own) return 0
    let sum = own.seconds + own.gone
    for (const [child, { parent }] of stats) if (parent === pid && !named.has(child)) sum += total(child)
    return sum
  }
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, total(pid)]))
}

/** Busy seconds of all processors together since the machine started. */
export function machineSeconds(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/).slice(1).map(Number)
  return (user + nice + system + irq + softirq) / ticksPerSecond
}

export function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}

function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in parentheses and may contain anything.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const at = (index: number) => fields[index] ?? 0
    return { parent: at(1), seconds: (at(11) + at(12)) / ticksPerSecond, gone: (at(13) + at(14)) / ticksPerSecond }
  } catch {
    return undefined
  }
}
