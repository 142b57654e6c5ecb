import { Problem } from '../errors/problem'
import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { changeScenarios } from './change-scenarios'
import { saveInput } from './save.schema'

/** Adds a scenario, or puts it in the place of another: renaming is that, too. Names are unique within a flow. */
export const save = procedure.input(saveInput).mutation(async ({ ctx, input: { flowId, scenario, replaces } }) => {
  const stored = await changeScenarios(ctx, { workspaceId: ctx.workspaceId, flowId }, (scenarios) => {
    if (scenario.name !== replaces && scenarios.some(({ name }) => name === scenario.name)) throw new Problem('scenario-name-taken', { name: scenario.name })
    if (replaces === undefined) return [...scenarios, scenario]
    if (!scenarios.some(({ name }) => name === replaces)) throw new Problem('scenario-gone', { name: replaces })
    return scenarios.map((one) => (one.name === replaces ? scenario : one))
  })
  await audit(ctx, 'scenario.save', flowId)
  return stored
})
