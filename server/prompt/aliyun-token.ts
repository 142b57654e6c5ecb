import { createHmac, randomUUID } from 'node:crypto'
import * as z from 'zod'
import { askProvider } from './ask-provider'
import { ProviderFailed } from './provider-failed'

export interface AliyunAccess {
  readonly appKey: string
  readonly accessKeyId: string
  readonly accessKeySecret: string
  /** `https://nls-meta.cn-shanghai.aliyuncs.com` */
  readonly metaUrl: string
  /** `https://nls-gateway-cn-shanghai.aliyuncs.com` */
  readonly gatewayUrl: string
  readonly timeoutMs: number
  readonly budgetMs: number
}

const answer = z.object({ Token: z.object({ Id: z.string().min(1), ExpireTime: z.number() }) })
/** A token is not used in the last minutes of its life: a clock may be off. */
const marginMs = 5 * 60_000

/** Tokens of Aliyun's speech service: asked for once, kept until shortly before they end. */
export function aliyunTokens(access: AliyunAccess): () => Promise<string> {
  let known: { readonly id: string; readonly untilMs: number } | undefined
  let asking: Promise<string> | undefined
  const ask = async (): Promise<string> => {
    const { bytes } = await askProvider({
      provider: 'aliyun',
      url: `${access.metaUrl}/?${signedQuery(access, { nonce: randomUUID(), atMs: Date.now() })}`,
      timeoutMs: access.timeoutMs,
      budgetMs: access.budgetMs,
      init: () => ({ headers: { accept: 'application/json' } }),
    })
    const token = answer.safeParse(jsonOf(bytes))
    if (!token.success) throw new ProviderFailed('aliyun', 'notUnderstood', 'CreateToken gave no token')
    known = { id: token.data.Token.Id, untilMs: token.data.Token.ExpireTime * 1000 - marginMs }
    return known.id
  }
  return async () => {
    if (known && Date.now() < known.untilMs) return known.id
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }
}

/** Aliyun's RPC signature: HMAC-SHA1 over the sorted, percent-encoded query. Source: help.aliyun.com, "使用 RESTful API 获取 Token". */
export function signedQuery(
  { accessKeyId, accessKeySecret }: Pick<AliyunAccess, 'accessKeyId' | 'accessKeySecret'>,
  { nonce, atMs }: { readonly nonce: string; readonly atMs: number },
): string {
  const query = Object.entries({
    AccessKeyId: accessKeyId,
    Action: 'CreateToken',
    Format: 'JSON',
    RegionId: 'cn-shanghai',
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: nonce,
    SignatureVersion: '1.0',
    Timestamp: new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z'),
    Version: '2019-02-28',
  })
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&')
  const signature = createHmac('sha1', `${accessKeySecret}&`)
    .update(`GET&${encoded('/')}&${encoded(query)}`)
    .digest('base64')
  return `Signature=${encoded(signature)}&${query}`
}

/** RFC 3986, stricter than encodeURIComponent. */
const encoded = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
