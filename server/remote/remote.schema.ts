import * as z from 'zod'
import { fileCharsMax } from '../../flows/index'

/** Counts the forms of these answers; a command line that knows less says so instead of guessing. */
export const apiVersion = 2

/** Name of a flow in addresses and of its files: never a path. */
export const remoteSlug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)

const text = z.string().max(fileCharsMax)

/** A flow on the server: the texts of its three files and where its draft stands. */
export const remoteFlow = z.object({
  slug: remoteSlug,
  revision: z.number().int(),
  draft: text,
  layout: text,
  /** Empty when there is no scenario file. */
  scenarios: text,
  /** Latest version; `isDraft` when it is the very draft. */
  published: z.object({ number: z.number().int(), isDraft: z.boolean() }).nullable(),
})
export type RemoteFlow = z.infer<typeof remoteFlow>

export const remoteFlows = z.object({ api: z.number().int(), flows: z.array(remoteFlow) })

export const putFlowInput = z.object({
  /** Revision that the sender saw last; null when it saw none. */
  baseRevision: z.number().int().min(1).nullable(),
  draft: text,
  /** Left out, the file on the server stays as it is. */
  layout: text.optional(),
  scenarios: text.optional(),
})
export type PutFlowInput = z.infer<typeof putFlowInput>

export const putFlowAnswer = z.object({ revision: z.number().int() })

export const publishInput = z.object({ revision: z.number().int().min(1), note: z.string().max(2_000).default('') })

const words = z.object({ 'zh-CN': z.string(), en: z.string() })
export const publishAnswer = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('published'),
    number: z.number().int(),
    planHash: z.string(),
    receipt: z.array(z.object({ name: words, why: words, node: z.string().optional(), port: z.string().optional() })),
  }),
  /** The last version is the very same call: no new one was made. */
  z.object({ is: z.literal('unchanged'), number: z.number().int(), planHash: z.string() }),
  z.object({
    is: z.literal('issues'),
    issues: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning']),
        node: z.string().optional(),
        field: z.string().optional(),
        line: z.number().optional(),
        message: words,
      }),
    ),
  }),
])
export type PublishAnswer = z.infer<typeof publishAnswer>

/** A refusal, as every route of the server words it. */
export const problemAnswer = z.object({
  problem: z.object({
    code: z.string(),
    text: z.object({ 'zh-CN': z.object({ what: z.string(), mend: z.string() }), en: z.object({ what: z.string(), mend: z.string() }) }),
  }),
})
