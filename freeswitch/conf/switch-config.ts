import * as z from 'zod'
import { carrierNetworks, gatewaysByName } from './carriers'

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
const host = z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/)
const port = z.number().int().min(1).max(65_535)
const folder = z.string().regex(/^(?:\/[A-Za-z0-9._-]+)+$/)
/** Anything but quotes, angle brackets and control characters: it stands in an XML attribute and in a SIP header. */
const secret = z
  .string()
  .regex(/^[\x21-\x7e]{1,128}$/)
  .regex(/^[^"'<>&]*$/)

const network = z.string().regex(/^[0-9a-f.:]+\/\d{1,3}$/)

/** What every carrier and telephone takes. */
export const telephoneCodecs = 'PCMA,PCMU'

/** What a switch of ours needs to know; everything else in the generated files is fixed. */
const settings = z.object({
  esl: z.object({
    listenIp: host.default('127.0.0.1'),
    port: port.default(8021),
    password: secret.refine((text) => text.length >= 16 && text !== 'ClueCon', 'at least 16 characters'),
    /** Networks beside loopback that may connect, e.g. the pod's: CIDR. */
    allow: z.array(network).default([]),
  }),
  sessionsMax: z.number().int().min(1).max(20_000).default(1000),
  sessionsPerSecond: z.number().int().min(1).max(2000).default(100),
  sip: z
    .object({
      ip: host.default('127.0.0.1'),
      port: port.default(5080),
      rtpFrom: port.default(16_384),
      rtpTo: port.default(32_768),
      /** Networks of carriers whose calls come in, beside the gateways that are given by address: CIDR. */
      allow: z.array(network).default([]),
    })
    .prefault({}),
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
          .default(telephoneCodecs),
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

export const switchConfig = settings.superRefine((config, context) => {
  if (config.inboundNumbers.length === 0 || carrierNetworks(config).length > 0) return
  const named = gatewaysByName(config).join(', ')
  context.addIssue({
    code: 'custom',
    path: ['sip', 'allow'],
    message: `nobody could call inboundNumbers: put the networks that your carrier calls from here, e.g. ["203.0.113.0/24"]${named === '' ? '' : ` (gateways given by name, not address: ${named})`}`,
  })
})
export type SwitchConfig = z.infer<typeof settings>
export type SwitchConfigInput = z.input<typeof settings>
