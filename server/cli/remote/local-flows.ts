import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Flow, formatFlow, formatLayout } from '../../../flows/index'
import { Failure } from '../../../tools/bootstrap/failure.mjs'
import { readLayout } from '../../flow/read-layout'
import { remoteSlug } from '../../remote/remote.schema'
import { flowFilesIn, readFlowFile } from '../flow-files'
import { inspectFlow } from '../inspect-flow'
import { printIssues } from '../print-issues'
import type { Terminal } from '../terminal'
import { type FlowTexts, partEnding } from './flow-texts'

export interface LocalFlow {
  readonly slug: string
  /** Path without its ending: `flows/survey`. */
  readonly stem: string
  readonly flow: Flow
  /** In the canonical form, so that a line break is no change. */
  readonly texts: FlowTexts
}

/**
 * The flows of a folder, by the name of their file; `undefined` after what cannot be read was printed.
 * @throws {Failure} flow-name-unusable, flow-name-twice
 */
export async function readLocalFlows(folder: string, terminal: Terminal): Promise<ReadonlyMap<string, LocalFlow> | undefined> {
  const found = new Map<string, LocalFlow>()
  let isBroken = false
  for (const file of flowFilesIn(folder)) {
    const stem = file.slice(0, -partEnding.flow.length)
    const slug = basename(stem)
    if (!remoteSlug.safeParse(slug).success) throw new Failure('flow-name-unusable', { file })
    const other = found.get(slug)
    if (other) throw new Failure('flow-name-twice', { file, other: other.stem + partEnding.flow })
    const inspected = inspectFlow(await readFlowFile(file, terminal.stdin))
    if (!inspected.flow || inspected.isBroken) {
      printIssues(terminal, file, inspected.issues, terminal.complain)
      isBroken = true
      continue
    }
    const beside = async (ending: string) => (existsSync(stem + ending) ? (await readFlowFile(stem + ending, terminal.stdin)).text : undefined)
    const [layout, scenarios] = await Promise.all([beside(partEnding.layout), beside(partEnding.scenarios)])
    const texts = {
      flow: formatFlow(inspected.flow),
      ...(layout !== undefined && { layout: formatLayout(readLayout(layout)) }),
      ...(scenarios !== undefined && { scenarios }),
    }
    found.set(slug, { slug, stem, flow: inspected.flow, texts })
  }
  return isBroken ? undefined : found
}

/** Where the files of a flow that is not here yet are put. */
export function stemOf(folder: string, slug: string): string {
  return join(folder, slug)
}
