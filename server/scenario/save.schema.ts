import * as z from 'zod'
import { scenarioSchema } from '../../flows/index'

export const saveInput = z.object({
  flowId: z.uuid(),
  scenario: scenarioSchema.check(z.refine(({ name }) => name.length <= 200)),
  /** Name of the scenario that this one takes the place of; left out, it is a new one. */
  replaces: z.string().max(200).optional(),
})
