import { compile, gatesOnEdges } from '../../../flows/index'
import type { Flow } from '../../../flows/model/flow'
import type { Analysis } from './analysis'

/** The checker and the compiler that the server runs, on this flow. */
export function analyse(flow: Flow): Analysis {
  const compiled = compile(flow)
  return { issues: compiled.issues, gates: compiled.plan ? gatesOnEdges(compiled.plan) : null }
}
