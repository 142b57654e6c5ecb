import { validate } from '../../flows/index'
import { procedure } from '../trpc'
import { listTemplates } from './templates-folder'

/** The gallery: every shipped example with what it says about itself. */
export const templates = procedure.query(async () => {
  const all = await listTemplates()
  return all.map(({ name, flow, layout }) => ({
    name,
    flow,
    layout,
    nodes: Object.keys(flow.nodes).length,
    isReady: !validate(flow).some((issue) => issue.severity === 'error'),
  }))
})
