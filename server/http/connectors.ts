import * as z from 'zod'
import { Problem } from '../errors/problem'

export interface Connector {
  /** Address that every path of the flow is put behind, without a slash at its end. */
  readonly base: URL
  /** Credentials among them: never logged, never part of an answer. */
  readonly headers: Readonly<Record<string, string>>
  /** The operator allows this host although its address is a private one. */
  readonly isAllowed: boolean
}

const schema = z.record(
  z.string().regex(/^[\w-]{1,64}$/),
  z.strictObject({
    url: z.url({ protocol: /^https?$/ }),
    headers: z.record(z.string().regex(/^[!#$%&'*+.^_`|~\w-]+$/), z.string().regex(/^[^\r\n]*$/)).default({}),
  }),
)

/**
 * What connectors stand for: `CALLWEAVE_CONNECTORS={"shop":{"url":"https://shop.example/api","headers":{"authorization":"Bearer …"}}}`, and hosts with
 * private addresses that may be asked all the same: `CALLWEAVE_HTTP_HOSTS=erp.lan,127.0.0.1:8080`. Throws `bad-input` that names the entry, never a value.
 */
export function readConnectors(text: string | undefined, hosts: string | undefined): ReadonlyMap<string, Connector> {
  const parsed = schema.safeParse(parseJson(text))
  if (!parsed.success) throw new Problem('bad-input', { field: `CALLWEAVE_CONNECTORS: ${parsed.error.issues[0]?.path.join('.') || 'JSON'}` })
  const allowed = new Set((hosts ?? '').split(',').map((host) => host.trim().toLowerCase()))
  return new Map(
    Object.entries(parsed.data).map(([name, { url, headers }]) => {
      const base = new URL(url.replace(/\/+$/, ''))
      return [name, { base, headers, isAllowed: allowed.has(base.host) || allowed.has(base.hostname) }]
    }),
  )
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined || text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
