import * as z from 'zod'

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
const host = z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/)
const port = z.number().int().min(1).max(65_535)
const folder = z.string().regex(/^(?:\/[A-Za-z0-9._-]+)+$/)
/** Anything but quotes, angle brackets and control characters: it stands in an XML attribute and in a SIP header. */
const secret = z
  .string()
  .regex(/^[\x21-\x7e]{1,128}$/)
  .regex(/^[^"'<>&]*$/)

/** What a switch of ours needs to know; everything else in the generated files is fixed. */
export const switchConfig = z.object({
  esl: z.object({
    listenIp: host.default('127.0.0.1'),
    port: port.default(8021),
    password: secret.refine((text) => text.length >= 16 && text !== 'ClueCon', 'at least 16 characters'),
    /** Networks beside loopback that may connect, e.g. the pod's: CIDR. */
    allow: z.array(z.string().regex(/^[0-9a-f.:]+\/\d{1,3}$/)).default([]),
  }),
  sessionsMax: z.number().int().min(1).max(20_000).default(1000),
  sessionsPerSecond: z.number().int().min(1).max(2000).default(100),
  sip: z
    .object({ ip: host.default('127.0.0.1'), port: port.default(5080), rtpFrom: port.default(16_384), rtpTo: port.default(32_768) })
    .default({ ip: '127.0.0.1', port: 5080, rtpFrom: 16_384, rtpTo: 32_768 }),
  gateways: z
    .array(
      z.object({
        name,
        proxy: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/),
        realm: host.optional(),
        username: secret.optional(),
        password: secret.optional(),
        register: z.boolean().default(false),
        codecs: z
          .string()
          .regex(/^[A-Za-z0-9,@.]{1,100}$/)
          .default('PCMA,PCMU'),
      }),
    )
    .default([]),
  /** Numbers that callers from outside may reach. */
  inboundNumbers: z.array(z.string().regex(/^\+?[1-9]\d{2,14}$/)).default([]),
  /** Extensions of people who work here, by the SIP address of their telephone. */
  agents: z
    .array(z.object({ extension: z.string().regex(/^[0-9A-Za-z_]{1,32}$/), contact: z.string().regex(/^[A-Za-z0-9._-]+@[A-Za-z0-9.:_-]+$/) }))
    .default([]),
  recordings: folder.default('/var/lib/callweave/recordings'),
  prompts: folder.default('/var/lib/callweave/prompts'),
})
export type SwitchConfig = z.infer<typeof switchConfig>
export type SwitchConfigInput = z.input<typeof switchConfig>
