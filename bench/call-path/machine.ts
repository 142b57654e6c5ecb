import { cpus, loadavg, release } from 'node:os'

/** One line for the head of a report: whoever reads a figure must know what it was measured on, and what else ran. */
export function machine(): string {
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')
  return `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${process.platform} ${process.arch} ${release()}, Node ${process.versions.node}, load ${load}, ${new Date().toISOString()}`
}
