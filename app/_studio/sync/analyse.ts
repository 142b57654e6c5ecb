import { type CalledFlow, compileContent, findCalled, gatesOnEdges } from '../../../flows/index'
import type { Flow } from '../../../flows/model/flow'
import type { Analysis } from './analysis'

/** The checker and the compiler that the server runs, on this flow. */
export function analyse(flow: Flow, called: readonly CalledFlow[]): Analysis {
  const { content, issues } = compileContent(flow, { findFlow: findCalled(called) })
  return { issues, gates: content ? gatesOnEdges(content) : null }
}
