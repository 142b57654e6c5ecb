import * as z from 'zod'
import { pageInput } from '../page/page-input'

export const peopleInput = pageInput.extend({
  listId: z.uuid().optional(),
  /** Part of a name, or a whole number in E.164 (+…); numbers are found by keyed hash. */
  search: z.string().trim().max(80).optional(),
})
