import { compile, parseScenarios, usualTalkMs, validate } from '../../flows/index'
import { procedure } from '../trpc'
import { listTemplates, type Template } from './templates-folder'

/** The gallery: every shipped example with what it says about itself. */
export const templates = procedure.query(async () => {
  const all = await listTemplates()
  return all.map((template) => {
    const { name, flow, layout } = template
    return {
      name,
      flow,
      layout,
      nodes: Object.keys(flow.nodes).length,
      isReady: !validate(flow).some((issue) => issue.severity === 'error'),
      /** About how long a person is on the line; null where no scenario tells. */
      talkMs: talkMsOf(template),
    }
  })
})

/** The examples are part of the release: each is tried once for as long as the server runs. */
const known = new Map<string, number | null>()

function talkMsOf({ name, flow, scenarios }: Template): number | null {
  const before = known.get(name)
  if (before !== undefined) return before
  const { plan } = compile(flow)
  const talkMs = plan && scenarios ? usualTalkMs(plan, parseScenarios(scenarios).file?.scenarios ?? []) : null
  known.set(name, talkMs)
  return talkMs
}
