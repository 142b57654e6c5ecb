import { type Flow, formatFlow, type Issue, type Layout, type LocalText, parseFlow, parseScenarios, validate } from '../../flows/index'
import { Problem } from '../errors/problem'
import type { ImportInput } from './import.schema'
import { readLayout } from './read-layout'
import { fromTwilio, type ImportedWidget } from './twilio/from-twilio'

/** What a file holds, before anything of it is stored. */
export interface ImportReport {
  readonly source: 'callweave' | 'twilio'
  readonly name: LocalText
  readonly nodes: number
  readonly scenarios: number
  /** What became of the widgets of another product. */
  readonly widgets: readonly ImportedWidget[]
  /** Of reading and of checking; what could not be understood is kept, locked, and named here. */
  readonly issues: readonly Issue[]
}

export interface ReadImport {
  readonly flow: Flow
  readonly layout: Layout
  readonly scenarios?: string
  readonly report: ImportReport
}

/**
 * Reads the files of one flow, ours or of another product.
 * @throws {Problem} flow-file-unreadable, scenarios-unreadable
 */
export function readImport({ text, layout, scenarios, fileName }: ImportInput): ReadImport {
  const foreign = fromTwilio(parseJson(text))
  // Through the same reader as a file of ours, so that what is kept is locked and named alike.
  const { flow, issues } = parseFlow(foreign ? formatFlow(foreign.flow) : text)
  if (!flow) throw new Problem('flow-file-unreadable', { detail: detailOf(issues) })
  const read = scenarios?.trim() ? parseScenarios(scenarios) : undefined
  if (read && read.issues.length > 0) throw new Problem('scenarios-unreadable', { name: fileName ?? '', detail: detailOf(read.issues) })
  return {
    flow,
    layout: foreign?.layout ?? readLayout(layout ?? '{}'),
    ...(read ? { scenarios } : {}),
    report: {
      source: foreign ? 'twilio' : 'callweave',
      name: flow.name,
      nodes: Object.keys(flow.nodes).length,
      scenarios: read?.file?.scenarios.length ?? 0,
      widgets: foreign?.widgets ?? [],
      issues: issues.length > 0 ? issues : validate(flow),
    },
  }
}

function detailOf([first]: readonly Issue[]): string {
  return first ? `${first.line ? `${first.line}: ` : ''}${first.message['zh-CN']} / ${first.message.en}` : ''
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
