import * as z from 'zod'

/** What is read of a Twilio Studio flow definition. */
export const twilioFlow = z.object({
  description: z.string().optional(),
  initial_state: z.string(),
  states: z
    .array(
      z.object({
        name: z.string().min(1),
        type: z.string().min(1),
        transitions: z
          .array(
            z.object({
              event: z.string(),
              next: z.string().optional(),
              conditions: z.array(z.object({ type: z.string().optional(), value: z.string().optional(), friendly_name: z.string().optional() })).optional(),
            }),
          )
          .default([]),
        properties: z.looseObject({ offset: z.object({ x: z.number(), y: z.number() }).optional() }).default({}),
      }),
    )
    .min(1)
    .max(5_000),
})

export type TwilioFlow = z.infer<typeof twilioFlow>
export type TwilioState = TwilioFlow['states'][number]
