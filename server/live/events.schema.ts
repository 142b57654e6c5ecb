import * as z from 'zod'
import { topicSchema } from './topic'

export const eventsInput = z.object({
  topics: z.array(topicSchema).min(1).max(20),
  /** `<epoch>:<version>` of the last update that arrived; sent by the browser when it resumes. */
  lastEventId: z.string().max(80).nullish(),
})
